package org.chainon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.chainon.account.People;
import org.chainon.bid.Bids;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** From a notice to a reference in a real Chromium: go, the checklist, the outline in Word, submitted, won, published. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chainon.home=target/test-homes/${random.uuid}",
            "chainon.database.durable=false",
            "chainon.demo=true",
            "chainon.company-api=",
            "management.server.port=-1"
        })
@ActiveProfiles("dev")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BidJourneyTest {
    private static final String PERSON = "fournisseur@demo.chainon.example";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    Bids bids;

    private Chromium chromium;

    @BeforeAll
    void waitForTheDemonstration() {
        chromium = Chromium.start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> people.byEmail(PERSON).isPresent());
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private SupplierId supplier() {
        return people.byEmail(PERSON)
                .flatMap(person -> people.actor(person.id()))
                .orElseThrow()
                .memberships()
                .getFirst()
                .supplier();
    }

    /** Of one lot, without a bid yet. */
    private Notice call() {
        List<Notice> open = new ArrayList<>();
        notices.open(OffsetDateTime.now(), open::add);
        return open.stream()
                .filter(notice -> notice.lots().size() == 1
                        && bids.find(supplier(), notice.lots().getFirst().id()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {false, true})
    void fromANoticeToAReferenceOfTheProfile(boolean script) throws Exception {
        Notice call = call();
        try (BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setJavaScriptEnabled(script)
                                .setViewportSize(360, 800)
                                .setLocale("fr-FR"));
                Page page = context.newPage()) {
            context.setDefaultTimeout(15_000);
            page.navigate("http://localhost:" + port + "/connexion");
            press(page, "form:has(input[value='" + PERSON + "']) button");
            page.navigate("http://localhost:" + port + "/avis/" + call.id());
            if (!script) {
                press(page, "main a[href$='/repondre']");
            }
            press(page, "main form[action$='/reponses'] button");

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
                assertThat(outline.getParagraphs().getFirst().getText()).contains(call.title());
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
                    .contains(call.title())
                    .containsPattern("42.000.€");
        }
    }
}
