package org.chainon.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.Person;
import org.chainon.account.Visitor;
import org.chainon.bid.Bid;
import org.chainon.bid.BidFixtures;
import org.chainon.bid.Bids;
import org.chainon.bid.Stage;
import org.chainon.notice.Notice;
import org.chainon.supplier.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class BidPagesTest {
    private static final Pattern FEED = Pattern.compile("/calendriers/[A-Za-z0-9_-]{43}\\.ics");

    @Autowired
    AutowireCapableBeanFactory platform;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Bids bids;

    @Autowired
    Organisations organisations;

    private BidFixtures fixtures;
    private Supplier supplier;
    private Person person;
    private Notice notice;
    private Bid bid;
    private Visitor member;
    private String board;
    private String page;

    @BeforeEach
    void aMemberWithABid() throws Exception {
        fixtures = BidFixtures.in(platform);
        supplier = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        String email = Visitor.email();
        person = fixtures.memberOf(supplier, email);
        notice = fixtures.openNotice();
        bid = fixtures.begun(supplier, notice, person);
        member = new Visitor(mvc, jdbc).signIn(email);
        board = "/fournisseurs/" + supplier.id() + "/reponses";
        page = board + "/" + bid.id();
    }

    @Test
    void theBoardAndTheBidAreForMembersOnly() throws Exception {
        String email = Visitor.email();
        Supplier other = fixtures.insertionEnterprise(LocalDate.of(2098, 12, 31));
        fixtures.memberOf(other, email);
        Visitor stranger = new Visitor(mvc, jdbc).signIn(email);

        assertThat(member.get(board).page()).contains("Entretien des espaces verts", "1 réponse en cours");
        assertThat(member.get(page).page())
                .contains("Est-ce votre métier ?", "DC1, lettre de candidature", "action=\"" + page + "/questions\"")
                .doesNotContain("Publier cette référence");
        assertThat(stranger.get(page).status()).isEqualTo(403);
        assertThat(stranger.get("/fournisseurs/" + other.id() + "/reponses/" + bid.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPersonSeesItsOwnOnAskingAndSomebodyElsesNone() throws Exception {
        assertThat(member.get(board, "personne", person.id().toString()).page())
                .contains("Entretien des espaces verts");
        Person colleague = fixtures.memberOf(supplier, Visitor.email());
        assertThat(member.get(board, "personne", colleague.id().toString()).page())
                .contains("Aucune réponse pour l'instant");
    }

    @Test
    void fromTheNoticeOneBeginsABidAndFindsItAgain() throws Exception {
        Notice second = fixtures.openNotice();
        String begin = "/avis/" + second.id() + "/repondre";
        assertThat(member.get(begin).page()).contains("Étudier une réponse");

        String to = member.post(
                        board,
                        "avis",
                        second.id().toString(),
                        "lot",
                        second.lots().getFirst().id().toString())
                .redirect();

        assertThat(to).startsWith(board + "/");
        assertThat(member.get(begin).redirect()).isEqualTo(to);
        assertThat(new Visitor(mvc, jdbc).get(begin).page()).doesNotContain("Étudier une réponse</button>");
    }

    @Test
    void theDecisionIsKeptAndAnOldPageIsToldSo() throws Exception {
        assertThat(member.post(page + "/questions", "version", "1", "reponse-ACTIVITY", "YES", "decision", "GO")
                        .redirect())
                .isEqualTo(page);
        var answer = member.post(page + "/questions", "version", "1", "reponse-ACTIVITY", "NO", "decision", "NO_GO");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page()).contains("Quelqu'un a écrit entre-temps");
        assertThat(bids.find(supplier.id(), bid.id()).orElseThrow().stage()).isEqualTo(Stage.GO);
    }

    @Test
    void whatIsWrongIsSaidInWords() throws Exception {
        Bid submitted = fixtures.at(bid, Stage.GO, Stage.PREPARING, Stage.SUBMITTED);
        String version = Long.toString(submitted.version());

        assertThat(member.post(
                                page + "/resultat",
                                "version",
                                version,
                                "resultat",
                                "WON",
                                "le",
                                "2026-11-02",
                                "montant",
                                "beaucoup")
                        .page())
                .contains("Écrivez le montant en chiffres");
        assertThat(member.post(page + "/resultat", "version", version, "resultat", "WON", "le", "2026-11-02")
                        .page())
                .contains("Indiquez le montant du marché gagné");
        assertThat(member.post(page + "/resultat", "version", version, "resultat", "LOST", "le", "jamais")
                        .page())
                .contains("Écrivez la date comme ceci");
        assertThat(member.post(page + "/rendez-vous", "version", version, "quand", "demain")
                        .page())
                .contains("Écrivez le jour et l'heure comme ceci");
        assertThat(member.post(page + "/questions", "version", version, "note-SIZE", "trop grand")
                        .page())
                .contains("Cochez oui, non ou à vérifier");
    }

    @Test
    void theTableCanBeTakenAway() throws Exception {
        assertThat(member.get(board + ".csv").page())
                .contains("TO_STUDY", "Entretien des espaces verts", "2099-01-01T12:00");
        assertThat(member.get(board + ".xlsx").status()).isEqualTo(200);
    }

    @Test
    void theCalendarAddressAnswersWithoutSigningInUntilItIsTakenBack() throws Exception {
        String made = member.post(board + "/calendrier", "faire", "nouvelle").page();
        Matcher feed = FEED.matcher(made);
        assertThat(feed.find()).isTrue();
        Visitor program = new Visitor(mvc, jdbc);

        var answer = program.get(feed.group());
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        ICalendar calendar = Biweekly.parse(answer.page()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2099-01-01T11:00:00Z"));
            assertThat(event.getUid().getValue()).isEqualTo(bid.id() + "-deadline@chainon");
            assertThat(event.getSummary().getValue()).contains("Entretien des espaces verts");
        });
        assertThat(member.get(board + "/calendrier").page()).doesNotContain(feed.group());

        member.post(board + "/calendrier", "faire", "nouvelle");
        assertThat(program.get(feed.group()).status()).as("the one before").isEqualTo(404);
        Matcher second = FEED.matcher(
                member.post(board + "/calendrier", "faire", "nouvelle").page());
        assertThat(second.find()).isTrue();
        member.post(board + "/calendrier", "faire", "retirer");
        assertThat(program.get(second.group()).status()).isEqualTo(404);
    }

    @Test
    void aVisitIsNotedStandsInTheCalendarAndIsTakenAway() throws Exception {
        String version = Long.toString(bid.version());
        assertThat(member.post(page + "/rendez-vous", "version", version, "quoi", "MEETING", "ou", "Mairie")
                        .page())
                .contains("Indiquez le jour et l'heure", "value=\"Mairie\"");
        assertThat(member.post(page + "/rendez-vous", "version", version, "quoi", "VISIT", "quand", "2099-02-01T10:00")
                        .page())
                .contains("La visite doit être avant la date limite");
        assertThat(member.post(
                                page + "/rendez-vous",
                                "version",
                                version,
                                "quoi",
                                "VISIT",
                                "quand",
                                "2098-12-15T10:00",
                                "ou",
                                "Parc Lacaille, entrée nord",
                                "note",
                                "Demander Mme Martin")
                        .redirect())
                .isEqualTo(page);
        assertThat(member.get(page).page()).contains("Parc Lacaille", "Demander Mme Martin", "Visite du site notée");
        assertThat(member.get(board + "/calendrier", "mois", "2098-12").page()).contains("Parc Lacaille");

        Bid now = bids.find(supplier.id(), bid.id()).orElseThrow();
        String id = now.appointments().getFirst().id().toString();
        Matcher feed = FEED.matcher(
                member.post(board + "/calendrier", "faire", "nouvelle").page());
        assertThat(feed.find()).isTrue();
        ICalendar calendar =
                Biweekly.parse(new Visitor(mvc, jdbc).get(feed.group()).page()).first();
        assertThat(calendar.getEvents())
                .filteredOn(event -> event.getUid().getValue().equals(id + "@chainon"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getLocation().getValue()).isEqualTo("Parc Lacaille, entrée nord");
                    assertThat(event.getSequence().getValue()).isEqualTo((int) now.version());
                    assertThat(event.getDateStart().getValue().toInstant())
                            .isEqualTo(Instant.parse("2098-12-15T09:00:00Z"));
                });

        member.post(page + "/rendez-vous", "version", Long.toString(now.version()), "retirer", id);
        assertThat(member.get(page).page()).doesNotContain("Parc Lacaille").contains("Visite du site du 15");
        assertThat(member.post(page + "/rendez-vous", "version", "9", "retirer", "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theCalendarAddressOfWhoLeftAnswersNoMore() throws Exception {
        Matcher feed = FEED.matcher(
                member.post(board + "/calendrier", "faire", "nouvelle").page());
        assertThat(feed.find()).isTrue();
        fixtures.memberOf(supplier, Visitor.email());
        organisations.leave(
                person.id(), organisations.of(supplier.id()).orElseThrow().id());

        assertThat(new Visitor(mvc, jdbc).get(feed.group()).status()).isEqualTo(404);
    }

    @Test
    void theMonthShowsWhatIsDue() throws Exception {
        assertThat(member.get(board + "/calendrier", "mois", "2099-01").page()).contains("À rendre", "janvier 2099");
        assertThat(member.get(board + "/calendrier", "mois", "n'importe quoi").status())
                .isEqualTo(200);
    }

    @Test
    void aFileThatIsHandedInStandsInTheList() throws Exception {
        byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        MockHttpServletResponse answer = mvc.perform(multipart(page + "/pieces")
                        .file(new MockMultipartFile("piece", "assurance.pdf", "application/pdf", pdf))
                        .param("document", "LIABILITY")
                        .param("jusquau", "2099-12-31")
                        .param("pour", "toutes")
                        .with(csrf())
                        .with(Cast.as(person)))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo(page + "#documents");
        assertThat(member.get(page).page()).contains("assurance.pdf", "valable jusqu'au 31 décembre 2099");
        MockHttpServletResponse nothing = mvc.perform(multipart(page + "/pieces")
                        .param("document", "LIABILITY")
                        .with(csrf())
                        .with(Cast.as(person)))
                .andReturn()
                .getResponse();
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString(StandardCharsets.UTF_8)).contains("Choisissez un fichier");
    }

    @Test
    void theSummaryForOtherPagesSaysWhatIsNext() throws Exception {
        assertThat(member.get(board + "/resume").page()).contains("À étudier : 1", "Entretien des espaces verts");
    }
}
