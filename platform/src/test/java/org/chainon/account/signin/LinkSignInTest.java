package org.chainon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.chainon.PlatformTest;
import org.chainon.account.People;
import org.chainon.account.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class LinkSignInTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final String email = Visitor.email();
    private Visitor visitor;

    @BeforeEach
    void aVisitorComes() {
        visitor = new Visitor(mvc, jdbc);
    }

    @Test
    void theLinkSignsInOnceOnTheDeviceThatAskedAndMakesTheAccount() throws Exception {
        assertThat(visitor.get("/compte").redirect()).isEqualTo("/connexion?suite=%2Fcompte");
        visitor.post("/connexion", "email", "  " + email.toUpperCase(Locale.ROOT), "suite", "/avis?q=a");
        assertThat(people.byEmail(email)).isEmpty();

        String token = visitor.token(email);
        Visitor.Answer page = visitor.get("/connexion/lien", "jeton", token);
        visitor.get("/connexion/lien", "jeton", token);
        assertThat(page.page()).contains("Il ne reste qu'à appuyer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(visitor.signedIn()).isFalse();

        assertThat(visitor.post("/connexion/lien", "jeton", token).redirect()).isEqualTo("/avis?q=a");
        assertThat(visitor.get("/compte").page()).contains(email, "cette session", "Firefox", "Windows");
        assertThat(people.byEmail(email).orElseThrow().seenAt()).isNotNull();

        visitor.post("/deconnexion");
        assertThat(visitor.signedIn()).isFalse();
        assertThat(visitor.post("/connexion/lien", "jeton", token).page()).contains("a déjà servi");
    }

    @Test
    void onAnotherDeviceTheLinkSignsNobodyInAndSaysToTypeTheCodeOnTheFirst() throws Exception {
        visitor.post("/connexion", "email", email);
        Visitor other = new Visitor(mvc, jdbc);
        other.post("/connexion", "email", Visitor.email());
        String token = visitor.token(email);

        assertThat(other.get("/connexion/lien", "jeton", token).page())
                .contains("sur un autre appareil", "tapez le code")
                .doesNotContain("name=\"jeton\"");
        assertThat(other.post("/connexion/lien", "jeton", token).status()).isEqualTo(200);
        assertThat(other.signedIn()).isFalse();
        assertThat(other.post("/connexion/code", "code", visitor.code(email)).status())
                .isEqualTo(422);
        assertThat(other.signedIn()).isFalse();

        assertThat(visitor.post("/connexion/code", "code", visitor.code(email)).redirect())
                .isEqualTo("/accueil");
        assertThat(visitor.signedIn()).isTrue();
    }

    @Test
    void fiveWrongCodesEndTheLink() throws Exception {
        visitor.post("/connexion", "email", email);
        String code = visitor.code(email).replace(" ", "");
        String wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/connexion/code", "code", wrong).page()).contains("Ce code n'est pas le bon");
        }
        assertThat(visitor.post("/connexion/code", "code", code).status()).isEqualTo(422);
        assertThat(visitor.signedIn()).isFalse();
    }

    @Test
    void afterAQuarterOfAnHourNeitherLinkNorCodeHolds() throws Exception {
        visitor.post("/connexion", "email", email);
        Timestamp until = jdbc.sql("select expires_at from account.sign_in_link where email = ?")
                .params(email)
                .query(Timestamp.class)
                .single();
        assertThat(until.toInstant())
                .isBetween(Instant.now().plusSeconds(880), Instant.now().plusSeconds(900));
        jdbc.sql("update account.sign_in_link set expires_at = now() - interval '1 second' where email = ?")
                .params(email)
                .update();

        visitor.post("/connexion/lien", "jeton", visitor.token(email));
        visitor.post("/connexion/code", "code", visitor.code(email));
        assertThat(visitor.signedIn()).isFalse();
    }

    @Test
    void theAnswerDoesNotTellWhoHasAnAccount() throws Exception {
        String member = Visitor.email();
        people.ensure(member, "Quelqu'un", "fr");
        String known = visitor.post("/connexion", "email", member).page();
        String unknown =
                new Visitor(mvc, jdbc).post("/connexion", "email", email).page();
        assertThat(withoutTokens(known.replace(member, "…"))).isEqualTo(withoutTokens(unknown.replace(email, "…")));
        assertThat(visitor.mails(email)).isEqualTo(visitor.mails(member)).isEqualTo(1);
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void onlyHashesOfLinkAndCodeAreKept() throws Exception {
        visitor.post("/connexion", "email", email);
        String row = jdbc.sql("select sign_in_link::text from account.sign_in_link where email = ?")
                .params(email)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(visitor.token(email), visitor.code(email).replace(" ", ""));
    }

    @Test
    void theSessionGetsANewIdAtSignIn() throws Exception {
        visitor.signIn(email);
        String first = visitor.cookie("session");
        visitor.signIn(email);
        assertThat(first).isNotNull();
        assertThat(visitor.cookie("session")).isNotNull().isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//ailleurs.example",
                "/\\ailleurs.example",
                "https://ailleurs.example",
                "/{a}",
                "/a\tb",
                "/a\r\nSet-Cookie: x=y",
                "/connexion",
                ""
            })
    void oneIsNeverLedToAnotherSite(String suite) {
        assertThat(LocalPath.of(suite).text()).isEqualTo("/accueil");
    }

    @Test
    void aLocalPathIsKept() {
        assertThat(LocalPath.of("/avis?q=espaces+verts&page=2").text()).isEqualTo("/avis?q=espaces+verts&page=2");
    }

    @Test
    void whatIsNoAddressIsSentBackWithItsReason() throws Exception {
        Visitor.Answer page = visitor.post("/connexion", "email", "jeanne");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page())
                .contains("error-summary", "href=\"#email\"", "aria-describedby=\"email-aide email-erreur\"");
    }
}
