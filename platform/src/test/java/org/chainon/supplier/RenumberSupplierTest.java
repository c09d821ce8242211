package org.chainon.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.LocalDate;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.intake.Stored;
import org.chainon.supplier.RenumberSupplier.Refused;
import org.chainon.supplier.RenumberSupplier.Renumbered;
import org.chainon.supplier.VerifySupplier.Which;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RenumberSupplierTest {
    @Autowired
    RenumberSupplier renumber;

    @Autowired
    RegisterStates states;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    VerifySupplier verify;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    private final String before = siret();
    private final String after = siret();
    private Supplier supplier;

    private static SupplierDraft named(String siret, String text) {
        return supplier("moved-" + siret, "Déménagée " + siret)
                .identifier(siret)
                .description(text)
                .site(siteIn(LILLE))
                .build();
    }

    @BeforeEach
    void aSupplier() throws Exception {
        register.register(named(before, "Un texte"));
        supplier = directory.byIdentifier(before).orElseThrow();
    }

    @Test
    void itKeepsItsIdAndItsPeopleAndListsOfTheOldNumberStillMeanIt() throws Exception {
        new Cast(people, organisations).memberOf(supplier);

        assertThat(renumber.renumber(supplier, after)).isEqualTo(new Renumbered(after));

        Supplier now = directory.byIdentifier(after).orElseThrow();
        assertThat(now.id()).isEqualTo(supplier.id());
        assertThat(directory.byIdentifier(before)).isEmpty();
        assertThat(organisations.of(supplier.id()).orElseThrow().identifier()).isEqualTo(after);
        assertThat(register.register(named(before, "Un texte"))).isEqualTo(Stored.UNCHANGED);
        assertThat(register.register(named(before, "Un autre texte"))).isEqualTo(Stored.CHANGED);
        assertThat(directory.find(supplier.id()).orElseThrow().identifier()).isEqualTo(after);
        assertThat(directory.ofLegalUnit(before)).extracting(Supplier::id).containsExactly(supplier.id());
    }

    @Test
    void aProfileThatOnlyAListMadeUnderTheNewNumberBecomesOneWithIt() throws Exception {
        register.register(named(after, "Le même, vu par une autre liste, avec un texte plus long"));

        assertThat(renumber.renumber(supplier, after)).isInstanceOf(Renumbered.class);

        assertThat(directory.byIdentifier(after).orElseThrow().id()).isEqualTo(supplier.id());
        assertThat(directory.ofLegalUnit(after)).hasSize(1);
    }

    @Test
    void aProfileThatPeopleBelongToIsNotTakenFromThem() throws Exception {
        register.register(named(after, "Une autre"));
        new Cast(people, organisations).memberOf(directory.byIdentifier(after).orElseThrow());

        assertThat(renumber.renumber(supplier, after)).isInstanceOf(Refused.class);
        assertThat(directory.byIdentifier(before)).isPresent();
        assertThat(organisations
                        .byIdentifier(Organisation.Kind.SUPPLIER, "FR", after)
                        .orElseThrow()
                        .supplier())
                .isNotEqualTo(supplier.id());
    }

    @Test
    void itLeavesTheListOfThoseThatClosedOnceItGoesOnUnderItsNewNumber() {
        states.saw(before, true, LocalDate.of(2026, 3, 1));
        states.succeeds(before, after, LocalDate.of(2026, 3, 1));
        RegisterState state = states.of(supplier).orElseThrow();
        assertThat(state.successor()).isEqualTo(after);
        assertThat(state.closedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        long flagged = verify.count(Which.CLOSED, Set.of("COMMUNE:59350"));

        renumber.renumber(supplier, after);

        assertThat(verify.count(Which.CLOSED, Set.of("COMMUNE:59350"))).isEqualTo(flagged - 1);
        assertThat(states.of(directory.byIdentifier(after).orElseThrow())).isEmpty();
    }
}
