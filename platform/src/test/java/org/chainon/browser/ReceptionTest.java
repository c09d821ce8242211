package org.chainon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.programme.Presence;
import org.chainon.convention.programme.Programmes;
import org.chainon.kernel.AttendeeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The reception of the demonstration's convention in a real Chromium, whose network goes and comes back. */
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
class ReceptionTest {
    @LocalServerPort
    int port;

    @Autowired
    Conventions conventions;

    @Autowired
    Programmes programmes;

    Chromium chromium;

    @BeforeAll
    void waitForTheDemonstration() {
        chromium = Chromium.start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> conventions.ahead().stream().anyMatch(ReceptionTest::made));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Not one that another test set up. */
    private static boolean made(Convention convention) {
        return convention.state() == Convention.State.PUBLISHED
                && convention.plan().title().startsWith("Rencontres d’hiver");
    }

    @Test
    void whoArrivesWithoutNetworkIsKeptAndSentWhenItIsBack() {
        Convention convention = conventions.ahead().stream()
                .filter(ReceptionTest::made)
                .findFirst()
                .orElseThrow();
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(360, 800))) {
            context.setDefaultTimeout(20_000);
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/connexion");
            page.locator("form:has(input[value='animation@demo.chainon.example']) button")
                    .click();
            page.waitForURL(url -> !url.contains("/connexion"));
            String reception = "http://localhost:" + port + "/territoires/" + convention.organisation()
                    + "/conventions/" + convention.id() + "/accueil";
            page.navigate(reception);
            page.waitForFunction(
                    "async (page) => Boolean(await caches.match(new URL(page).pathname)) && Boolean(await caches.match(document.querySelector('script[src*=reception]').src))",
                    reception);

            context.setOffline(true);
            String first = page.locator("li[data-participant]").first().getAttribute("data-participant");
            AttendeeId attendee = AttendeeId.parse(first);
            page.locator("li[data-participant='" + first + "'] button").click();
            assertThat(page.locator("#attente").innerText()).startsWith("1 ");
            assertThat(programmes.presence(attendee)).matches(known -> !known.arrived());

            page.reload();
            assertThat(page.locator("h1").innerText()).isEqualTo("Accueil");
            assertThat(page.locator("#attente").innerText()).startsWith("1 ");
            assertThat(page.locator("li[data-participant='" + first + "']").count())
                    .isZero();

            context.setOffline(false);
            Presence there = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> programmes.presence(attendee), Presence::arrived);
            assertThat(there.absent()).isFalse();
            page.waitForFunction("document.getElementById('attente').hidden");
        }
    }
}
