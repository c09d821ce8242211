package org.chainon.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class NoticePagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    Clock clock;

    /** A word that only this test's notices have. */
    private final String mark =
            "zq" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z0-9]", "");

    @Test
    void listsWhatHasTheWordsAsOneTypes() throws Exception {
        store("a", notice("Tonte des pelouses " + mark).in("93"));
        store("b", notice("Repas de fête " + mark).in("75"));

        String page = page("/avis?q=" + mark);
        assertThat(page).contains("2 avis", "Tonte des pelouses", "Repas de fête", "<html");
        assertThat(page("/avis?q=" + mark + " pelou")).contains("1 avis").doesNotContain("Repas");
        String fragment = body(get("/avis").param("q", mark).param("lieu", "").header("HX-Request", "true"));
        assertThat(fragment).contains("2 avis").doesNotContain("<html");
        MvcResult result = mvc.perform(
                        get("/avis").param("q", mark).param("lieu", "").header("HX-Request", "true"))
                .andReturn();
        assertThat(result.getResponse().getHeader("HX-Push-Url")).isEqualTo("/avis?q=" + mark);
    }

    @Test
    void filtersByReservationNaturePlaceTradeAndDeadline() throws Exception {
        store(
                "a",
                notice("Un " + mark)
                        .in("93")
                        .reserved(ReservationKind.INSERTION)
                        .cpv("77310000")
                        .due(3));
        store("b", notice("Deux " + mark).in("75").cpv("55520000").due(20));
        store("c", notice("Trois " + mark).in("93").cpv("45000000").due(-2));

        assertThat(page("/avis?q=" + mark + "&reserve=INSERTION")).contains("1 avis", ">Un ");
        assertThat(page("/avis?q=" + mark + "&reserve=tous")).contains("1 avis", "Tous les marchés réservés");
        assertThat(page("/avis?q=" + mark + "&lieu=93")).contains("2 avis").doesNotContain(">Deux ");
        assertThat(page("/avis?q=" + mark + "&region=REGION:11")).contains("3 avis");
        assertThat(page("/avis?q=" + mark + "&cpv=773")).contains("1 avis", ">Un ");
        assertThat(page("/avis?q=" + mark + "&nature=SERVICES")).contains("3 avis");
        assertThat(page("/avis?q=" + mark + "&ouverts=true")).contains("2 avis").doesNotContain(">Trois ");
        assertThat(page("/avis?q=" + mark + "&delai=WITHIN_7_DAYS")).contains("1 avis", ">Un ", "Dans 3 jours");
        assertThat(page("/avis?q=" + mark + "&delai=CLOSED")).contains("1 avis", ">Trois ");
        assertThat(page("/avis?q=" + mark + "&lieu=Nullepartville")).contains("Aucun lieu ne porte ce nom");
    }

    @Test
    void countsEachFilterAsIfNothingOfItHadBeenChosen() throws Exception {
        store("a", notice("Un " + mark).in("93").reserved(ReservationKind.INSERTION));
        store("b", notice("Deux " + mark).in("75").reserved(ReservationKind.DISABILITY));

        String page = page("/avis?q=" + mark + "&reserve=INSERTION").replaceAll("\\s+", " ");
        assertThat(page)
                .containsPattern("Réservé au handicap \\(EA, ESAT\\)</span> <span class=\"count\">1<")
                .containsPattern("Réservé à l’insertion \\(SIAE\\)</span> <span class=\"count\">1<");
    }

    @Test
    void sortsByDeadlineAndPagesByAddress() throws Exception {
        for (int i = 1; i <= 23; i++) {
            store("n" + i, notice("Numéro" + i + " " + mark).due(40 - i));
        }

        String first = page("/avis?q=" + mark + "&tri=echeance");
        assertThat(first).contains("23 avis", "page 1 sur 2", "page=2");
        assertThat(first.indexOf("Numéro23 ")).isLessThan(first.indexOf("Numéro22 "));
        assertThat(page("/avis?q=" + mark + "&tri=echeance&page=2"))
                .contains("Numéro1 ")
                .doesNotContain("Numéro23 ");
        assertThat(page("/avis?q=" + mark + "&page=99999")).contains("page 2 sur 2");
    }

    @Test
    void givesExactlyThatListAsFiles() throws Exception {
        store("a", notice("Un " + mark).in("93").value(40_000));
        store("b", notice("Deux " + mark).in("75"));

        String csv = body(get("/avis.csv").param("q", mark).param("lieu", "93"));
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains("Un " + mark, "40000.00", "EUR");
        assertThat(body(get("/avis.json").param("q", mark))).contains("\"title\"", "Deux " + mark);
        byte[] excel = mvc.perform(get("/avis.xlsx").param("q", mark))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(excel).startsWith('P', 'K');
    }

    @Test
    void showsANoticeWithItsLotsAndTheArticleOfItsReservation() throws Exception {
        Notice notice = store(
                "a",
                notice("Espaces verts " + mark)
                        .in("93")
                        .reserved(ReservationKind.INSERTION)
                        .cpv("77310000")
                        .value(40_000)
                        .due(3));

        String page = page("/avis/" + notice.id());
        assertThat(page)
                .contains(
                        "Espaces verts " + mark,
                        "40 000 € HT",
                        "Dans 3 jours",
                        "L2113-13",
                        "Seine-Saint-Denis",
                        "77310000",
                        "text: L2113-13",
                        "hx-get=\"/avis/" + notice.id() + "/reponses\"",
                        "<a href=\"/avis/" + notice.id() + "/reponses\"",
                        "https://example.org/avis")
                .doesNotContain("??");
    }

    @Test
    void tellsWhatACorrectionChanged() throws Exception {
        store("a", notice("Espaces verts " + mark).due(3));
        Notice notice =
                store("a", notice("Espaces verts et élagage " + mark).due(9).version("2"));

        assertThat(page("/avis/" + notice.id()))
                .contains("Intitulé modifié.", "Date limite reportée du", "Première version connue");
    }

    @Test
    void saysThatACancelledNoticeIsCancelled() throws Exception {
        store("a", notice("Espaces verts " + mark));
        Notice notice = store("a", notice("Espaces verts " + mark).version("2").status(Notice.Status.CANCELLED));

        assertThat(page("/avis/" + notice.id())).contains("annulé par l’acheteur", "Annulé");
    }

    @Test
    void namesTheWinners() throws Exception {
        Notice notice = store("a", notice("Espaces verts " + mark));
        intake.take(new AwardDraft(
                "test-awards",
                mark,
                "1",
                notice.procedureId(),
                "1",
                "Tonte",
                null,
                notice.buyer(),
                Money.eur(38_000),
                LocalDate.of(2026, 5, 3),
                12,
                null,
                3,
                List.of(),
                List.of(new AwardDraft.Winner("Atelier du Canal", "78471226700060", "SIRET"))));

        assertThat(page("/avis/" + notice.id())).contains("Atelier du Canal", "SIRET 78471226700060", "38 000 € HT");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        Notice notice = store("a", notice("Espaces verts " + mark).due(3));

        assertThat(body(get("/avis").param("q", mark).param("lang", "en"))).contains("1 notice", "In 3 days");
        assertThat(body(get("/avis/" + notice.id()).param("lang", "en")))
                .contains("Who can answer")
                .doesNotContain("??");
    }

    @Test
    void anUnknownAddressIsNotFound() throws Exception {
        assertThat(status(get("/avis/n-importe-quoi"))).isEqualTo(404);
        assertThat(status(get("/avis/" + org.chainon.kernel.NoticeId.random()))).isEqualTo(404);
    }

    @Test
    void givesTheHomePageWhatIsDueSoon() throws Exception {
        store("a", notice("Urgent " + mark).due(1));

        assertThat(page("/avis/bientot")).contains("/avis/").doesNotContain("<html");
    }

    @Test
    void onlyBuyersAndFacilitatorsPropose() throws Exception {
        assertThat(mvc.perform(get("/avis/proposer")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/connexion?suite=%2Favis%2Fproposer");
        assertThat(mvc.perform(proposal("Test").with(Cast.as(cast().somebody())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private Cast cast() {
        return new Cast(people, organisations);
    }

    @Test
    void storesAPrivateContractAndShowsIt() throws Exception {
        Person buyer = cast().buyer();
        MvcResult form = mvc.perform(get("/avis/proposer/marche-prive").with(Cast.as(buyer)))
                .andReturn();
        assertThat(form.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("name=\"_csrf\"", "Intitulé");

        MvcResult result =
                mvc.perform(proposal("Ménage " + mark).with(Cast.as(buyer))).andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        String page = page(String.valueOf(result.getResponse().getRedirectedUrl()));
        assertThat(page)
                .contains("Ménage " + mark, "Marché privé", "12 000 € HT", "Bobigny (93)", "90910000")
                .doesNotContain("??");
    }

    @Test
    void saysOnTopAndBesideEachFieldWhatIsWrong() throws Exception {
        MvcResult result = mvc.perform(post("/avis/proposer/marche-prive")
                        .with(csrf())
                        .with(Cast.as(cast().buyer()))
                        .param("title", "")
                        .param("description", "Nettoyer <script>")
                        .param("buyer", "SCOP Lavoir")
                        .param("identifier", "12345678901234")
                        .param("trade", "zzzzqqq")
                        .param("place", "Nullepartville")
                        .param("amount", "-3")
                        .param("deadline", "2001-01-01"))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        String page = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        "Il y a 6 points à corriger",
                        "href=\"#title\"",
                        "Donnez un titre.",
                        "id=\"identifier-erreur\"",
                        "Aucun lieu ne s’appelle « Nullepartville »",
                        "La date doit être à venir",
                        "value=\"SCOP Lavoir\"",
                        "Nettoyer &lt;script&gt;")
                .doesNotContain("??");
    }

    private MockHttpServletRequestBuilder proposal(String title) {
        return post("/avis/proposer/marche-prive")
                .with(csrf())
                .param("title", title)
                .param("description", "Bureaux de 200 m², trois fois par semaine.")
                .param("buyer", "Coopérative du Canal")
                .param("identifier", "784 712 267 00060")
                .param("email", "achats@example.org")
                .param("trade", "90910000")
                .param("place", "93000")
                .param("amount", "12 000,00 €")
                .param("months", "12")
                .param("deadline", LocalDate.now(clock).plusDays(20).toString());
    }

    private String page(String address) throws Exception {
        MvcResult result = mvc.perform(get(address)).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return result.getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace("&#39;", "'");
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private Notice store(String id, Sample sample) throws BadRecord {
        intake.take(sample.draft(mark + "-" + id));
        return notices.bySourceId(mark + "-" + id).orElseThrow();
    }

    private Sample notice(String title) {
        return new Sample(title, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    /** A notice of one lot, three lines long. */
    private static final class Sample {
        private final String title;
        private final OffsetDateTime now;
        private String version = "1";
        private Notice.Status status = Notice.Status.PUBLISHED;
        private @Nullable String departement;
        private @Nullable Reservation reservation;
        private @Nullable Money value;
        private String cpv = "77310000";
        private long days = 30;

        Sample(String title, OffsetDateTime now) {
            this.title = title;
            this.now = now;
        }

        Sample in(String code) {
            departement = code;
            return this;
        }

        Sample reserved(ReservationKind kind) {
            reservation = new Reservation(kind, "text: L2113-13");
            return this;
        }

        Sample value(long euros) {
            value = new Money(BigDecimal.valueOf(euros), Currency.getInstance("EUR"));
            return this;
        }

        Sample cpv(String code) {
            cpv = code;
            return this;
        }

        Sample due(long inDays) {
            days = inDays;
            return this;
        }

        Sample version(String other) {
            version = other;
            return this;
        }

        Sample status(Notice.Status other) {
            status = other;
            return this;
        }

        NoticeDraft draft(String sourceId) {
            OffsetDateTime deadline = now.plusDays(days).plusMinutes(1);
            List<Place> places = departement == null
                    ? List.of()
                    : List.of(new Place(departement, AreaId.departement(departement), null, "FR"));
            return new NoticeDraft(
                    "boamp",
                    sourceId,
                    version,
                    null,
                    "procedure-" + sourceId,
                    Notice.Form.COMPETITION,
                    null,
                    Notice.Nature.SERVICES,
                    "Procédure adaptée",
                    title,
                    "Description de " + sourceId,
                    new Notice.Buyer("Ville de Bobigny", "21930008200013", null, "achats@example.org", null),
                    Jurisdiction.FR,
                    "FR",
                    now.toLocalDate(),
                    deadline,
                    status,
                    "fr",
                    List.of(new NoticeDraft.LotDraft(
                            "1",
                            title,
                            "Ce qu'il faut faire",
                            List.of(new Cpv(cpv)),
                            List.of(),
                            places,
                            value,
                            24,
                            reservation,
                            false,
                            deadline)),
                    List.of(new Notice.Link("notice", "https://example.org/avis")),
                    List.of(),
                    title.getBytes(StandardCharsets.UTF_8));
        }
    }
}
