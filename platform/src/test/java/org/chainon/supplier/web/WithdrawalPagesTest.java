package org.chainon.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.supplier.RegisterStates;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.WithdrawSupplier;
import org.chainon.supplier.Withdrawal.Why;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class WithdrawalPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    WithdrawSupplier withdrawals;

    @Autowired
    RegisterStates states;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    private final String siret = siret();
    private Supplier supplier;
    private String profile;
    private Person manager;
    private Person facilitator;

    @BeforeEach
    void aSupplierWithItsManagerAndItsFacilitator() throws Exception {
        register.register(supplier("pages-" + siret, "Retirable " + siret)
                .identifier(siret)
                .site(siteIn(LILLE))
                .build());
        supplier = directory.byIdentifier(siret).orElseThrow();
        profile = "/fournisseurs/" + supplier.id();
        Cast cast = new Cast(people, organisations);
        manager = cast.memberOf(supplier);
        facilitator = cast.somebody();
        Organisation body = organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + siret, null);
        organisations.territory(body.id(), Set.of("DEPARTEMENT:59"));
        organisations.grant(facilitator.id(), body.id(), Level.MEMBER);
    }

    private String page(String address, Person who) throws Exception {
        return mvc.perform(get(address).with(Cast.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aManagerWithdrawsItsOwnProfileAndOthersAreToldThatItWent() throws Exception {
        mvc.perform(post(profile + "/retrait")
                        .param("motif", "FAKE")
                        .with(csrf())
                        .with(Cast.as(manager)))
                .andExpect(redirectedUrl(profile));

        assertThat(withdrawals.of(supplier.id()).orElseThrow().why()).isEqualTo(Why.AT_ITS_REQUEST);
        mvc.perform(get(profile))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("retirée de l&#39;annuaire")))
                .andExpect(content().string(not(containsString(siret))));
        mvc.perform(get(profile + "/marches")).andExpect(status().isNotFound());
        assertThat(page(profile, manager)).contains("Demander son retour").doesNotContain("/marches\"");
    }

    @Test
    void itsReturnIsAskedForAndGranted() throws Exception {
        withdrawals.withdraw(supplier.id(), Why.FAKE, "Qui êtes-vous ?", facilitator.id());
        assertThat(page(profile, manager)).contains("Qui êtes-vous ?");
        mvc.perform(post(profile + "/retour").with(csrf()).with(Cast.as(manager)))
                .andExpect(redirectedUrl(profile));
        assertThat(page(profile, manager)).contains("Son retour est demandé depuis");
        assertThat(page("/verifications?liste=WITHDRAWN", facilitator))
                .contains(supplier.displayName(), "Retour demandé");

        mvc.perform(post("/verifications/" + supplier.id() + "/retour")
                        .with(csrf())
                        .with(Cast.as(facilitator)))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get(profile)).andExpect(status().isOk());
    }

    @Test
    void aFacilitatorSaysWhy() throws Exception {
        mvc.perform(post(profile + "/retrait").with(csrf()).with(Cast.as(facilitator)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Dites pourquoi la fiche est retirée.")));
        assertThat(withdrawals.of(supplier.id())).isEmpty();

        mvc.perform(post(profile + "/retrait")
                        .param("motif", "CLOSED")
                        .with(csrf())
                        .with(Cast.as(facilitator)))
                .andExpect(redirectedUrl(profile));
        assertThat(withdrawals.of(supplier.id()).orElseThrow().why()).isEqualTo(Why.CLOSED);
    }

    @Test
    void whatTheRegisterSaysIsShownToBothAndTheSupplierGoesOnUnderItsNewNumber() throws Exception {
        String next = siret();
        states.saw(siret, true, LocalDate.of(2026, 3, 1));
        states.succeeds(siret, next, null);
        assertThat(page("/verifications?liste=CLOSED", facilitator))
                .contains(supplier.displayName(), "1 mars 2026", next);
        assertThat(page("/verifications/" + supplier.id(), facilitator)).contains("Continuer sous le SIRET " + next);
        assertThat(page(profile + "/modifier", manager)).contains("1 mars 2026", "retirez votre fiche");

        mvc.perform(post("/verifications/" + supplier.id() + "/siret")
                        .with(csrf())
                        .with(Cast.as(facilitator)))
                .andExpect(status().is3xxRedirection());

        assertThat(directory.byIdentifier(next).orElseThrow().id()).isEqualTo(supplier.id());
        mvc.perform(post("/verifications/" + supplier.id() + "/siret")
                        .with(csrf())
                        .with(Cast.as(facilitator)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ne connaît aucun autre numéro")));
    }
}
