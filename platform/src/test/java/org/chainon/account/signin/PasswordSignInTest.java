package org.chainon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chainon.PlatformTest;
import org.chainon.account.Visitor;
import org.chainon.kernel.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class PasswordSignInTest {
    private static final String GOOD = "girafe tambour mercredi violet";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private final String email = Visitor.email();
    private Visitor visitor;

    @BeforeEach
    void aVisitorComes() {
        visitor = new Visitor(mvc, jdbc);
    }

    @Test
    void aPasswordIsChosenUsedAndRemoved() throws Exception {
        visitor.signIn(email);
        assertThat(visitor.post("/compte/mot-de-passe", "mot-de-passe", GOOD).status())
                .isEqualTo(302);
        assertThat(visitor.mail(email)).contains("Un mot de passe vient d'être choisi");
        assertThat(hash()).startsWith("$argon2id$");

        Visitor other = new Visitor(mvc, jdbc);
        assertThat(other.post("/connexion/mot-de-passe", "email", email, "mot-de-passe", GOOD, "suite", "/avis")
                        .redirect())
                .isEqualTo("/avis");
        assertThat(other.signedIn()).isTrue();

        other.post("/compte/mot-de-passe/retirer");
        assertThat(hash()).isNull();
        assertThat(visitor.signedIn()).as("other sessions end").isFalse();
        assertThat(new Visitor(mvc, jdbc)
                        .post("/connexion/mot-de-passe", "email", email, "mot-de-passe", GOOD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() throws Exception {
        visitor.signIn(email);
        visitor.post("/compte/mot-de-passe", "mot-de-passe", GOOD);
        String wrong = new Visitor(mvc, jdbc)
                .post("/connexion/mot-de-passe", "email", email, "mot-de-passe", "autre chose")
                .page();
        String stranger = Visitor.email();
        String unknown = new Visitor(mvc, jdbc)
                .post("/connexion/mot-de-passe", "email", stranger, "mot-de-passe", "autre chose")
                .page();
        assertThat(wrong).contains("ne vont pas ensemble");
        assertThat(plain(wrong.replace(email, "…"))).isEqualTo(plain(unknown.replace(stranger, "…")));
    }

    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void whoGuessesWaitsAndTheOwnerElsewhereDoesNot() throws Exception {
        visitor.signIn(email);
        visitor.post("/compte/mot-de-passe", "mot-de-passe", GOOD);
        Visitor guesser = new Visitor(mvc, jdbc);
        for (int i = 0; i < 3; i++) {
            guesser.post("/connexion/mot-de-passe", "email", email, "mot-de-passe", "essai " + i);
        }
        assertThat(guesser.post("/connexion/mot-de-passe", "email", email, "mot-de-passe", GOOD)
                        .page())
                .contains("attendez");
        assertThat(guesser.signedIn()).isFalse();

        Visitor owner = new Visitor(mvc, jdbc);
        assertThat(owner.post("/connexion/mot-de-passe", "email", email, "mot-de-passe", GOOD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void waitingTimesDoubleAndAreForgotten() {
        Instant start = Instant.parse("2026-11-22T08:00:00Z");
        Instant[] now = {start};
        WaitingTimes waiting = new WaitingTimes(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        for (int i = 0; i < 3; i++) {
            assertThat(waiting.left("a")).isLessThanOrEqualTo(Duration.ZERO);
            waiting.failed("a");
        }
        assertThat(waiting.left("a")).isEqualTo(Duration.ofSeconds(2));
        waiting.failed("a");
        assertThat(waiting.left("a")).isEqualTo(Duration.ofSeconds(4));
        assertThat(waiting.left("b")).isEqualTo(Duration.ZERO);
        now[0] = start.plus(Duration.ofMinutes(61));
        assertThat(waiting.left("a")).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse123",
                "azertyuiop123",
                "123456789012",
                "password1234",
                "aaaaaaaaaaaaaaa",
                "Bonjour2026!!"
            })
    void commonPasswordsAreRefused(String password) {
        assertThat(PasswordRules.refusal(password, new MailAddress(email))).contains(Reason.of("password.common"));
    }

    @Test
    void shortOnesAndOnesWithTheAddressAreRefusedAndLongOnesTaken() throws Exception {
        assertThat(PasswordRules.refusal("x9$Kq2!", new MailAddress(email)))
                .contains(Reason.of("password.short", "limit", 12));
        assertThat(PasswordRules.refusal("jeanne.martin girafe violet", new MailAddress("jeanne.martin@exemple.fr")))
                .contains(Reason.of("password.address"));
        assertThat(PasswordRules.refusal(GOOD, new MailAddress(email))).isEmpty();

        visitor.signIn(email);
        assertThat(visitor.post("/compte/mot-de-passe", "mot-de-passe", "court").page())
                .contains("trop court : il faut 12 caractères", "href=\"#mot-de-passe\"");
        assertThat(hash()).isNull();
    }

    @Test
    void whoSignedInLongAgoProvesAgainWhoTheyAre() throws Exception {
        visitor.signIn(email);
        age(visitor);
        assertThat(visitor.post("/compte/mot-de-passe", "mot-de-passe", GOOD).redirect())
                .startsWith("/connexion?suite=");
        assertThat(visitor.get("/compte/mot-de-passe").page()).contains("Me connecter de nouveau");
        assertThat(hash()).isNull();
    }

    /** Twenty minutes pass for the session. */
    private void age(Visitor whose) {
        byte[] since = serialized(Instant.now().minusSeconds(1200).toEpochMilli());
        String id = new String(java.util.Base64.getDecoder().decode(whose.cookie("session")));
        assertThat(jdbc.sql("""
                                update account.spring_session_attributes set attribute_bytes = ? where attribute_name = 'since'
                                and session_primary_id = (select primary_id from account.spring_session where session_id = ?)""").params(since, id).update()).isEqualTo(1);
    }

    private static byte[] serialized(Long value) {
        return org.springframework.util.SerializationUtils.serialize(value);
    }

    private String hash() {
        return jdbc.sql("select password_hash from account.person where email = ?")
                .params(email)
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }
}
