package org.chainon.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.bid.BidFixtures;
import org.chainon.notice.Notice;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class SupplierHomeTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory platform;

    @Autowired
    Clock clock;

    private final String siret = siret();
    private BidFixtures bids;
    private Supplier supplier;
    private Person person;

    @BeforeEach
    void aSupplierWithSomebody() throws Exception {
        bids = BidFixtures.in(platform);
        register.register(draft().build());
        supplier = directory.byIdentifier(siret).orElseThrow();
        person = new Cast(people, organisations).memberOf(supplier);
    }

    private SupplierDraft.Builder draft() {
        return supplier("home-" + siret, "Accueil " + siret).identifier(siret).site(siteIn(LILLE));
    }

    private String home() throws Exception {
        return mvc.perform(get("/fournisseurs/" + supplier.id() + "/accueil").with(Cast.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("&#39;", "'");
    }

    private @Nullable String arriving() throws Exception {
        return mvc.perform(get("/accueil").with(Cast.as(person)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private Notice open(String title, int days) throws Exception {
        return bids.stored(notice(title + " " + siret)
                .in("COMMUNE:59350")
                .deadline(OffsetDateTime.now(clock).plusDays(days).withNano(0).toString())
                .lot("1", "Tonte"));
    }

    private void alerted(Notice of, Duration ago, boolean opened) {
        Timestamp at = Timestamp.from(clock.instant().minus(ago));
        jdbc.sql("""
                        insert into watch.alert (person_id, notice_id, version, news, supplier_id, lot_id, score, reasons, created_at,
                          due_at, told_at, opened_at)
                        values (:person, :notice, '1', 'NEW', :supplier, :lot, 0.2,
                          '[{"code":"watch.hook.https","values":{}}]', :at, :at, :at, :opened)""")
                .param("person", person.id().value())
                .param("notice", of.id().value())
                .param("supplier", supplier.id().value())
                .param("lot", of.lots().getFirst().id().value())
                .param("at", at)
                .param("opened", opened ? at : null)
                .update();
    }

    @Test
    void whoSignsInArrivesAtTheHomeOfTheirSupplierAndChoosesBetweenSeveral() throws Exception {
        assertThat(arriving()).isEqualTo("/fournisseurs/" + supplier.id() + "/accueil");
        Supplier second =
                bids.insertionEnterprise(java.time.LocalDate.now(clock).plusYears(1));
        organisations.grant(
                person.id(),
                organisations
                        .ensure(
                                org.chainon.account.Organisation.Kind.SUPPLIER,
                                "FR",
                                second.identifier(),
                                second.name(),
                                second.id())
                        .id(),
                Level.MEMBER);
        assertThat(arriving()).isNull();
        assertThat(home()).contains("Une autre entreprise");
    }

    @Test
    void whoHasNoEnterpriseArrivesAtTheirAccount() throws Exception {
        person = new Cast(people, organisations).somebody();
        assertThat(arriving()).isEqualTo("/compte");
    }

    @Test
    void anAdviceGoesWhenItIsDone() throws Exception {
        assertThat(home()).contains("Vous ne dites aucune activité", "/modifier/activites");
        register.register(draft().activity(doing("creation-et-entretien-des-espaces-verts"))
                .description("Tonte et taille.")
                .build());
        assertThat(home())
                .doesNotContain("aucune activité", "pas de présentation")
                .contains("Aucune référence");
    }

    @Test
    void aNewAlertStandsWithItsReasonUntilItIsAnsweredAndThenAmongTheBids() throws Exception {
        Notice fresh = open("Massifs", 20);
        alerted(fresh, Duration.ofDays(1), false);
        assertThat(home()).contains("Nouveau pour vous", fresh.title(), "L'adresse doit commencer par https");
        String back = mvc.perform(post("/fournisseurs/" + supplier.id() + "/marches/opinion")
                        .param("avis", fresh.id().toString())
                        .param("lot", fresh.lots().getFirst().id().toString())
                        .param("reponse", "interesse")
                        .param("retour", "accueil")
                        .with(Cast.as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(back).isEqualTo("/fournisseurs/" + supplier.id() + "/accueil");
        assertThat(home())
                .doesNotContain("L'adresse doit commencer par https")
                .contains("Y répondez-vous ?", "À étudier", fresh.title());
    }

    @Test
    void whatWasOpenedWithoutAnAnswerComesBackWhileItCanBeAnswered() throws Exception {
        Notice seen = open("Haies", 20);
        Notice unseen = open("Bancs", 20);
        Notice old = open("Allées", 20);
        alerted(seen, Duration.ofDays(12), true);
        alerted(unseen, Duration.ofDays(12), false);
        alerted(old, Duration.ofDays(40), true);
        String page = home();
        String unanswered = page.substring(page.indexOf("id=\"attente\""));
        assertThat(unanswered).contains(seen.title()).doesNotContain(unseen.title(), old.title());
    }

    @Test
    void whatIsDueWithinTwoWeeksIsSaidAndNoMore() throws Exception {
        Notice near = open("Pelouses", 5);
        Notice far = open("Vergers", 40);
        bids.begun(supplier, near, person);
        bids.begun(supplier, far, person);
        String page = home();
        String due = page.substring(page.indexOf("id=\"echeances\""), page.indexOf("id=\"reponses\""));
        assertThat(due).contains(near.title(), "Dans 5 jours").doesNotContain(far.title());
    }
}
