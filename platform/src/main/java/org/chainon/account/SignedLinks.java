package org.chainon.account;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.chainon.kernel.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links in mails that work without signing in: what they do is written in them and signed (HMAC-SHA-256, 128 bits of it), so
 * that nobody can make one. The key lies in the database, the same for all processes.
 */
@Component
public class SignedLinks {
    private static final int SIGNED_BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile byte[] secret = new byte[0];

    SignedLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param text without {@code ~}; its first word says what it is for, so that a link for one thing is none for another
     * @param life how long it works
     */
    public String sign(String text, Duration life) {
        String dated = text + "~" + Long.toString(clock.instant().plus(life).getEpochSecond(), 36);
        return dated + "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(dated));
    }

    /** What was signed, while it works; empty for everything else. */
    public Optional<String> read(String token) {
        int end = token.lastIndexOf('~');
        int middle = end <= 0 ? -1 : token.lastIndexOf('~', end - 1);
        if (middle < 0) {
            return Optional.empty();
        }
        try {
            byte[] given = Base64.getUrlDecoder().decode(token.substring(end + 1));
            boolean ours = MessageDigest.isEqual(given, signature(token.substring(0, end)));
            boolean alive = ours
                    && Long.parseLong(token.substring(middle + 1, end), 36)
                            > clock.instant().getEpochSecond();
            return alive ? Optional.of(token.substring(0, middle)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] signature(String text) {
        return Arrays.copyOf(Hmac.sign(key(), text), SIGNED_BYTES);
    }

    private byte[] key() {
        if (secret.length == 0) {
            byte[] fresh = Token.hash(Token.random());
            jdbc.sql("insert into account.link_secret (secret) values (?) on conflict do nothing")
                    .params((Object) fresh)
                    .update();
            secret = jdbc.sql("select secret from account.link_secret")
                    .query((row, n) -> row.getBytes("secret"))
                    .single();
        }
        return secret;
    }
}
