package org.chainon.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.intake.Stored;
import org.chainon.kernel.Money;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.notice.Opportunity;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** All kinds of opportunity go one road: proposed, listed, filtered, shown. */
@PlatformTest
class OpportunityKindsTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String mark =
            "zk" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z0-9]", "");

    @Test
    void aTrainingIsProposedShownAndFoundByItsKind() throws Exception {
        Person buyer = new Cast(people, organisations).buyer();
        store("public", null);

        MockHttpServletResponse answer = perform(proposal("formation")
                .param("trade", "80500000")
                .param("dates", "les 3 et 4 mars")
                .param("firstDay", LocalDate.now(clock).plusDays(90).toString())
                .param("seats", "12 places")
                .with(Cast.as(buyer)));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page(String.valueOf(answer.getRedirectedUrl())))
                .contains("Formation", "Premier jour", "les 3 et 4 mars", "12 places", "Proposé par")
                .doesNotContain("Appel à la concurrence", "montant non communiqué", "??");
        assertThat(page("/avis?q=" + mark)).contains("2 avis", "Marché public</span> <span class=\"count\">1<");
        assertThat(page("/avis?q=" + mark + "&genre=TRAINING")).contains("1 avis", "Proposition " + mark);
    }

    @Test
    void eachKindAsksOnlyForWhatItNeedsAndSaysWhatIsMissing() throws Exception {
        Person buyer = new Cast(people, organisations).buyer();
        MockHttpServletResponse premises = perform(get("/avis/proposer/locaux").with(Cast.as(buyer)));
        assertThat(text(premises)).contains("name=\"surface\"").doesNotContain("name=\"months\"", "name=\"dates\"");

        MockHttpServletResponse refused = perform(proposal("locaux").with(Cast.as(buyer)));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Dites quelle surface vous proposez.");
        assertThat(perform(get("/avis/proposer/nimporte").with(Cast.as(buyer))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void anEnterpriseOffersToCooperateAndNothingElse() throws Exception {
        String siret = siret();
        register.register(supplier("kinds-" + siret, "La Coop")
                .identifier(siret)
                .site(siteIn(LILLE))
                .build());
        Person member = new Cast(people, organisations)
                .memberOf(directory.byIdentifier(siret).orElseThrow());

        assertThat(text(perform(get("/avis/proposer").with(Cast.as(member)))))
                .contains("/avis/proposer/cooperation")
                .doesNotContain("/avis/proposer/formation");
        assertThat(perform(proposal("formation").with(Cast.as(member))).getStatus())
                .isEqualTo(403);
        assertThat(text(perform(
                        proposal("cooperation").param("trade", "90910000").with(Cast.as(member)))))
                .contains("Choisissez quelle coopération vous offrez.");
        MockHttpServletResponse offered = perform(proposal("cooperation")
                .param("trade", "90910000")
                .param("cooperation", "VALUE_CHAIN")
                .with(Cast.as(member)));
        assertThat(page(String.valueOf(offered.getRedirectedUrl()))).contains("Coopération : Chaîne de valeur");
    }

    @Test
    void listsAreFilteredByAmountOfALotByBuyerAndByProcedure() throws Exception {
        store("small", 10_000L);
        store("large", 90_000L);
        store("silent", null);

        String all = "/avis?q=" + mark;
        assertThat(page(all + "&montant-min=50 000 €")).contains("1 avis", ">Large ", "À partir de 50 000 €");
        assertThat(page(all + "&montant-max=50000")).contains("1 avis", ">Small ");
        assertThat(page(all + "&montant-max=beaucoup")).contains("3 avis", "Écrivez le montant en chiffres");
        assertThat(page(all + "&acheteur=puteaux")).contains("3 avis", "Acheteur : puteaux");
        assertThat(page(all + "&acheteur=219200629")).contains("3 avis");
        assertThat(page(all + "&acheteur=100%")).contains("Aucun avis");
        assertThat(page(all + "&procedure=inconnue")).contains("Aucun avis");
    }

    @Test
    void whatWasStoredBeforeKindsIsOfItsSourcesKindAndIsNotTakenAsChanged() throws Exception {
        Notice old = store("old", null);
        jdbc.sql("update notice.versions set content = content - 'opportunity' where notice_id = :id")
                .param("id", old.id().value())
                .update();

        assertThat(notices.find(old.id()).orElseThrow().kind()).isEqualTo(Notice.Kind.PUBLIC_NOTICE);
        assertThat(intake.take(draft("old", null))).isEqualTo(Stored.UNCHANGED);
        assertThat(intake.take(draft("old", null).offering(Opportunity.of(Notice.Kind.NEED))))
                .isEqualTo(Stored.CHANGED);
        assertThat(notices.find(old.id()).orElseThrow().kind()).isEqualTo(Notice.Kind.NEED);
    }

    private Notice store(String name, @Nullable Long euros) throws Exception {
        intake.take(draft(name, euros));
        return notices.bySourceId(mark + name).orElseThrow();
    }

    private NoticeDraft draft(String name, @Nullable Long euros) {
        String title = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + " " + mark;
        return notice(title)
                .id(mark + name)
                .lot("1", title, "77310000", null, euros == null ? null : Money.eur(euros))
                .draft();
    }

    private MockHttpServletRequestBuilder proposal(String slug) {
        return post("/avis/proposer/" + slug)
                .with(csrf())
                .param("title", "Proposition " + mark)
                .param("description", "Pour les entreprises du territoire.")
                .param("buyer", "Coopérative du Canal")
                .param("identifier", "784 712 267 00060")
                .param("place", "93000")
                .param("deadline", LocalDate.now(clock).plusDays(20).toString());
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace("&#39;", "'");
    }

    private String page(String address) throws Exception {
        return text(perform(get(address)));
    }
}
