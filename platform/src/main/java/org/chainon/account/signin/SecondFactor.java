package org.chainon.account.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.chainon.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor (<i>validation en deux étapes</i>): codes of an application on a telephone, each of which counts once, and ten
 * codes on paper for who has lost it.
 */
@Component
class SecondFactor {
    private static final int RECOVERY_CODES = 10;
    private static final String RECOVERY = "recovery-code";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final JdbcClient jdbc;
    private final Secret secret;
    private final Clock clock;

    SecondFactor(JdbcClient jdbc, Secret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /** Begins to ask for codes, once a first one proves that the telephone knows the secret. Gives the codes on paper; empty: wrong. */
    @Transactional
    public List<String> enrol(PersonId person, SharedSecret shared, String code) {
        OptionalLong step = step(shared, code);
        if (step.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update account.person set totp_secret = ?, totp_used = ? where id = ?")
                .params(secret.seal(shared.bytes(), person.toString()), step.getAsLong(), person.value())
                .update();
        return newRecoveryCodes(person);
    }

    @Transactional
    public void remove(PersonId person) {
        jdbc.sql("update account.person set totp_secret = null, totp_used = null where id = ?")
                .params(person.value())
                .update();
        forgetRecoveryCodes(person);
    }

    /** Shown once; those from before count no more. */
    @Transactional
    public List<String> newRecoveryCodes(PersonId person) {
        forgetRecoveryCodes(person);
        List<String> fresh = Stream.generate(Codes::easyToCopy)
                .distinct()
                .limit(RECOVERY_CODES)
                .toList();
        fresh.forEach(code -> jdbc.sql("insert into account.recovery_code (person_id, code_hash) values (?, ?)")
                .params(person.value(), secret.mac(RECOVERY, person + code))
                .update());
        return fresh;
    }

    private void forgetRecoveryCodes(PersonId person) {
        jdbc.sql("delete from account.recovery_code where person_id = ?")
                .params(person.value())
                .update();
    }

    /** Uses a code of the telephone, or one of those on paper. */
    @Transactional
    public boolean accepts(PersonId person, String typed) {
        String code = typed.replaceAll("[\\s\u00a0]", "").toLowerCase(Locale.ROOT);
        return code.matches("[0-9]{6}") ? acceptsStep(person, code) : acceptsPaper(person, code);
    }

    private boolean acceptsStep(PersonId person, String code) {
        return jdbc.sql("select totp_secret from account.person where id = ? and totp_secret is not null")
                .params(person.value())
                .query((row, n) -> row.getBytes("totp_secret"))
                .optional()
                .map(kept -> new SharedSecret(secret.open(kept, person.toString())))
                .map(shared -> step(shared, code))
                .filter(OptionalLong::isPresent)
                .map(step -> use(person, step.getAsLong()))
                .orElse(false);
    }

    private boolean use(PersonId person, long step) {
        return jdbc.sql("""
                        update account.person set totp_used = :step
                        where id = :id and (totp_used is null or totp_used < :step)""").param("step", step).param("id", person.value()).update() == 1;
    }

    private boolean acceptsPaper(PersonId person, String code) {
        String written = code.matches("[a-z0-9]{10}") ? code.substring(0, 5) + "-" + code.substring(5) : code;
        return jdbc.sql("delete from account.recovery_code where person_id = ? and code_hash = ?")
                        .params(person.value(), secret.mac(RECOVERY, person + written))
                        .update()
                == 1;
    }

    int recoveryCodesLeft(PersonId person) {
        return jdbc.sql("select count(*) from account.recovery_code where person_id = ?")
                .params(person.value())
                .query(Integer.class)
                .single();
    }

    /** The step of time whose code it is: this one, the one before, or the next, for clocks that go wrong. */
    private OptionalLong step(SharedSecret shared, String code) {
        long length = codes.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / length;
        SecretKeySpec key = new SecretKeySpec(shared.bytes(), codes.getAlgorithm());
        for (long step = now - 1; step <= now + 1; step++) {
            try {
                if (codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * length))
                        .equals(code)) {
                    return OptionalLong.of(step);
                }
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
        return OptionalLong.empty();
    }
}
