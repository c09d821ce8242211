package org.chainon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.PlatformTest;
import org.chainon.account.People;
import org.chainon.account.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class SessionsTest {
    private static final Pattern END = Pattern.compile("/compte/sessions/([A-Za-z0-9_-]+)/fermer\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private final String email = Visitor.email();

    @Test
    void aSessionIsSeenAndEndedByItsOwner() throws Exception {
        Visitor office = new Visitor(mvc, jdbc).at("192.0.2.77").signIn(email);
        Visitor home = new Visitor(mvc, jdbc).at("198.51.100.5").signIn(email);
        String page = office.get("/compte").page();
        assertThat(page)
                .contains("cette session", "192.0.2.0/24", "198.51.100.0/24")
                .doesNotContain("192.0.2.77");
        assertThat(page).doesNotContain(home.cookie("session"));

        Matcher one = END.matcher(page);
        assertThat(one.find()).isTrue();
        office.post("/compte/sessions/" + one.group(1) + "/fermer");
        assertThat(home.signedIn()).isFalse();
        assertThat(office.signedIn()).isTrue();
    }

    @Test
    void anotherPersonsSessionCannotBeEnded() throws Exception {
        Visitor office = new Visitor(mvc, jdbc).signIn(email);
        Visitor home = new Visitor(mvc, jdbc).signIn(email);
        Matcher one = END.matcher(office.get("/compte").page());
        assertThat(one.find()).isTrue();
        new Visitor(mvc, jdbc).signIn(Visitor.email()).post("/compte/sessions/" + one.group(1) + "/fermer");
        assertThat(home.signedIn()).isTrue();
    }

    @Test
    void allTheOthersEndAtOnce() throws Exception {
        Visitor first = new Visitor(mvc, jdbc).signIn(email);
        Visitor second = new Visitor(mvc, jdbc).signIn(email);
        Visitor third = new Visitor(mvc, jdbc).signIn(email);
        second.post("/compte/sessions/fermer-les-autres");
        assertThat(first.signedIn()).isFalse();
        assertThat(second.signedIn()).isTrue();
        assertThat(third.signedIn()).isFalse();
    }

    @Test
    void theCookieIsClosedToScriptsAndOtherSites() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc);
        visitor.post("/connexion", "email", email);
        Visitor.Answer response = visitor.post("/connexion/lien", "jeton", visitor.token(email));
        assertThat(response.headers("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("session="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void whoOnlyReadsHasNoSession() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc);
        visitor.get("/");
        visitor.get("/a-propos");
        assertThat(visitor.cookie("session")).isNull();
    }

    @Test
    void nameAndLanguageChange() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc).signIn(email);
        assertThat(visitor.post("/compte", "nom", "  Jeanne\nMartin ", "langue", "en")
                        .status())
                .isEqualTo(302);
        assertThat(visitor.get("/compte").page()).contains("Jeanne Martin", "Your open sessions");
        assertThat(people.byEmail(email).orElseThrow().language()).isEqualTo("en");
        assertThat(visitor.post("/compte", "nom", " ").status()).isEqualTo(422);
    }

    @Test
    void theHeaderShowsWhoIsSignedIn() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc);
        assertThat(visitor.get("/a-propos").page())
                .contains("/connexion?suite=", "Se connecter")
                .doesNotContain("/deconnexion");
        visitor.signIn(email).post("/compte", "nom", "Ada Lovelace");
        assertThat(visitor.get("/a-propos").page()).contains("Ada Lovelace", "action=\"/deconnexion\"");
    }

    @Test
    void outsideOfTheDemonstrationNobodyComesInAsAGuest() throws Exception {
        people.ensure("jeanne@demo.chainon.example", "Jeanne", "fr");
        Visitor visitor = new Visitor(mvc, jdbc);
        assertThat(visitor.post("/connexion/demo", "email", "jeanne@demo.chainon.example")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/connexion").page()).doesNotContain("Essayer comme");
    }
}
