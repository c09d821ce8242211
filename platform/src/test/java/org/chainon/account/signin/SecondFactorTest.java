package org.chainon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.chainon.PlatformTest;
import org.chainon.account.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class SecondFactorTest {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private final String email = Visitor.email();

    @Test
    void aCodeOfTheTelephoneIsAskedForAfterTheLinkAndCountsOnce() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc).signIn(email);
        byte[] shared = enrol(visitor);

        Visitor later = new Visitor(mvc, jdbc);
        later.post("/connexion", "email", email, "suite", "/avis");
        assertThat(later.post("/connexion/lien", "jeton", later.token(email)).redirect())
                .isEqualTo("/connexion/second-facteur");
        assertThat(later.signedIn()).isFalse();
        String next = code(shared, Instant.now().plusSeconds(30));
        assertThat(later.post("/connexion/second-facteur", "code", "000000").status())
                .isEqualTo(422);
        assertThat(later.post("/connexion/second-facteur", "code", next).redirect())
                .isEqualTo("/avis");
        assertThat(later.signedIn()).isTrue();

        Visitor again = new Visitor(mvc, jdbc);
        again.post("/connexion", "email", email);
        again.post("/connexion/lien", "jeton", again.token(email));
        assertThat(again.post("/connexion/second-facteur", "code", next).status())
                .as("it was used")
                .isEqualTo(422);
    }

    @Test
    void aRecoveryCodeReplacesTheTelephoneOnce() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc).signIn(email);
        List<String> paper = new ArrayList<>();
        enrol(visitor, paper);
        assertThat(paper).hasSize(10).doesNotHaveDuplicates();

        for (int status : new int[] {302, 422}) {
            Visitor later = new Visitor(mvc, jdbc);
            later.post("/connexion", "email", email);
            later.post("/connexion/lien", "jeton", later.token(email));
            assertThat(later.post("/connexion/second-facteur", "code", paper.getFirst())
                            .status())
                    .isEqualTo(status);
        }
        assertThat(jdbc.sql("select recovery_code::text from account.recovery_code")
                        .query(String.class)
                        .list())
                .noneMatch(row -> paper.stream().anyMatch(row::contains));
    }

    @Test
    void theSecretIsSealedInTheDatabase() throws Exception {
        byte[] shared = enrol(new Visitor(mvc, jdbc).signIn(email));
        byte[] kept = jdbc.sql("select totp_secret from account.person where email = ?")
                .params(email)
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(kept).hasSizeGreaterThan(shared.length);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(shared, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private byte[] enrol(Visitor visitor) throws Exception {
        return enrol(visitor, new ArrayList<>());
    }

    private byte[] enrol(Visitor visitor, List<String> paper) throws Exception {
        String page = visitor.get("/compte/second-facteur").page();
        assertThat(page).contains("<svg class=\"qr\"", "viewBox=");
        byte[] shared = bytes(found("class=\"shared\">([A-Z2-7 ]+)<", page).getFirst());
        String code = code(shared, Instant.now());
        String answer = visitor.post("/compte/second-facteur", "code", code).page();
        paper.addAll(found("<code>([a-z0-9]{5}-[a-z0-9]{5})</code>", answer));
        assertThat(paper).as(answer).isNotEmpty();
        return shared;
    }

    private static List<String> found(String pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static String code(byte[] shared, Instant at) throws Exception {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        return codes.generateOneTimePasswordString(new SecretKeySpec(shared, codes.getAlgorithm()), at);
    }

    private static byte[] bytes(String base32) {
        String digits = base32.replace(" ", "");
        byte[] bytes = new byte[digits.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int n = 0;
        for (char digit : digits.toCharArray()) {
            buffer = buffer << 5 | BASE_32.indexOf(digit);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[n++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
