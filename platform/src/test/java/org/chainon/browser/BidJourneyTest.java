package org.chainon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.chainon.account.People;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeFixtures;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * From an alert in a mail to a reference in a real Chromium: interested, go, the checklist, the outline in Word, submitted, won,
 * published. The mail is looked at too, as wide as mail programs show it; {@code CHAINON_PICTURES=DIR} keeps its pictures.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chainon.home=target/test-homes/${random.uuid}",
            "chainon.database.durable=false",
            "chainon.demo=true",
            "chainon.company-api=",
            "chainon.mail.pause=200ms",
            "chainon.jobs.poll=1s",
            "chainon.public-url=" + BidJourneyTest.ADDRESS,
            "management.server.port=-1"
        })
@ActiveProfiles("dev")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BidJourneyTest {
    static final String ADDRESS = "https://journey.chainon.example";

    private static final String PERSON = "fournisseur@demo.chainon.example";
    private static final Pattern INTERESTED = Pattern.compile("Ça m'intéresse : (\\S+)");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("chainon.mail.host", () -> "127.0.0.1");
        properties.add("chainon.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Matching matching;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;

    @BeforeAll
    void waitForTheDemonstration() {
        chromium = Chromium.start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> people.byEmail(PERSON).isPresent() && followed());
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        MAIL.stop();
    }

    /**
     * Whether alerts come from now on: what was there before is nobody's news. The demonstration's own bids and needs are there too:
     * else it would begin a bid on what the test publishes.
     */
    private boolean followed() {
        return jdbc.sql("""
                        select exists (select from watch.mark)
                          and exists (select from watch.watch where supplier_id = :supplier)
                          and exists (select from bid.bid where supplier = :supplier)
                          and exists (select from need.contact where supplier_id = :supplier and state = 'CONTACTED')""")
                .param("supplier", supplier().value())
                .query(Boolean.class)
                .single();
    }

    private SupplierId supplier() {
        return people.byEmail(PERSON)
                .flatMap(person -> people.actor(person.id()))
                .orElseThrow()
                .memberships()
                .getFirst()
                .supplier();
    }

    private boolean allLookedAt() {
        List<Notice> waiting = new ArrayList<>();
        notices.changedSince(
                jdbc.sql("select notices from watch.mark").query(Long.class).single(), waiting::add);
        return waiting.isEmpty();
    }

    /** A call for what the supplier does best, where it works. */
    private NoticeFixtures.Draft call(String title) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(this::allLookedAt);
        // However little room the demonstration's notices leave for another one.
        jdbc.sql("delete from watch.alert where supplier_id = ?")
                .params(supplier().value())
                .update();
        jdbc.sql("update watch.watch set threshold = 0 where supplier_id = ?")
                .params(supplier().value())
                .update();
        matching.awaitReady();
        Match best = Awaitility.await()
                .until(() -> matching.whatFits(supplier(), 1).orElseThrow(), fits -> !fits.isEmpty())
                .getFirst();
        Lot alike = notices.find(best.notice()).orElseThrow().lots().stream()
                .filter(lot -> lot.id().equals(best.lot()))
                .findFirst()
                .orElseThrow();
        return notice(title)
                .published(LocalDate.now().toString())
                .deadline(OffsetDateTime.now().plusDays(8).toString())
                .in(String.valueOf(alike.places().getFirst().area()))
                .lot("1", alike.title() + ", " + title, alike.cpv().getFirst().code(), null, Money.eur(40_000));
    }

    private MimeMessage alert(String words) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> {
                            // At night and on Sundays it would wait for the morning.
                            jdbc.sql("update watch.alert set due_at = now() where told_at is null and due_at > now()")
                                    .update();
                            return Stream.of(MAIL.getReceivedMessages())
                                    .filter(BidJourneyTest::toPerson)
                                    .filter(mail -> part(mail, "text/plain").contains(words))
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Others of the demonstration are told of the same notice. */
    private static boolean toPerson(MimeMessage mail) {
        try {
            return List.of(mail.getAllRecipients()).toString().contains(PERSON);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            StringBuilder found = new StringBuilder();
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    found.append(part(parts.getBodyPart(i), type));
                }
            }
            return found.toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing stands out at the side, and its text part says all that it shows. */
    private void lookAt(MimeMessage mail, String name) {
        String text = part(mail, "text/plain").replaceAll("\\s+", " ");
        try (Page page = chromium.browser().newPage()) {
            for (int width : new int[] {600, 360}) {
                page.setViewportSize(width, 700);
                page.setContent(part(mail, "text/html"));
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .isLessThanOrEqualTo(width);
                String folder = System.getenv("CHAINON_PICTURES");
                if (folder != null) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, name + "-" + width + ".png")));
                }
            }
            for (String shown :
                    page.locator("h2, h2 ~ p span:not([aria-hidden])").allInnerTexts()) {
                assertThat(text).contains(shown.replaceAll("\\s+", " ").strip());
            }
        }
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void fromAnAlertToAReferenceOfTheProfile(boolean script) throws Exception {
        String title = "Square des Bleuets " + UUID.randomUUID();
        intake.take(call(title).draft());
        MimeMessage alert = alert(title);
        lookAt(alert, "mail-alerte");
        try (BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setJavaScriptEnabled(script)
                                .setViewportSize(360, 800)
                                .setLocale("fr-FR"));
                Page page = context.newPage()) {
            context.setDefaultTimeout(15_000);
            page.navigate("http://localhost:" + port + "/connexion");
            press(page, "form:has(input[value='" + PERSON + "']) button");
            Matcher link = INTERESTED.matcher(part(alert, "text/plain"));
            assertThat(link.find()).isTrue();
            page.navigate(link.group(1).replace(ADDRESS, "http://localhost:" + port));
            press(page, "main form button");
            assertThat(page.locator("main").innerText()).contains("C'est noté : ça vous intéresse");
            press(page, "main a[href$='/repondre']");
            page.waitForURL("**/reponses/**");
            assertThat(page.locator("input[name='reponse-ACTIVITY']").count())
                    .as(page.locator("main").innerText())
                    .isPositive();
            for (String question : List.of("ACTIVITY", "PLACE", "SIZE", "PROOF")) {
                page.locator("input[name='reponse-" + question + "'][value='YES']")
                        .check();
            }
            page.locator("input[name='reponse-TIME'][value='TO_CHECK']").check();
            press(page, "button[name='decision'][value='']");
            assertThat(page.locator("main").innerText()).contains("4 oui, 0 non, 1 à vérifier : plutôt oui");
            press(page, "button[name='decision'][value='GO']");

            assertThat(page.locator(".bid-kit").innerText()).contains("Votre dossier", "Mémoire technique");
            Download download = page.waitForDownload(
                    () -> page.locator("a[href$='memoire-technique.docx']").click());
            try (XWPFDocument outline = new XWPFDocument(Files.newInputStream(download.path()))) {
                assertThat(outline.getParagraphs().get(1).getText()).contains(title);
            }

            press(page, "button[name='etape'][value='PREPARING']");
            press(page, "button[name='etape'][value='SUBMITTED']");
            page.locator("#resultat-WON").check();
            page.locator("#montant").fill("42 000");
            press(page, ".bid-result button");
            press(page, "form[action$='/reference'] button");
            assertThat(page.locator(".bid-now").innerText()).contains("Parmi vos références");
            press(page, ".bid-now a:has-text('Voir votre fiche')");

            assertThat(page.locator("section:has(#references)").innerText())
                    .contains(title)
                    .containsPattern("42.000.€");
        }
    }

    @Test
    void correctionsReachWhoWasTold() throws Exception {
        String place = " du parc " + UUID.randomUUID();
        NoticeFixtures.Draft moved =
                call("Entretien et remise en état des allées, des bancs et des aires de jeux" + place);
        NoticeFixtures.Draft ended = call("Mobilier" + place);
        intake.take(moved.draft());
        intake.take(ended.draft());
        lookAt(alert("Mobilier" + place), "mail-plusieurs");
        alert("aires de jeux" + place);

        intake.take(moved.version("2")
                .deadline(OffsetDateTime.now().plusDays(30).toString())
                .draft());
        intake.take(ended.version("2").cancelled().draft());

        lookAt(alert("Modifié : Entretien et remise en état"), "mail-changements");
        alert("Annulé : Mobilier" + place);
    }
}
