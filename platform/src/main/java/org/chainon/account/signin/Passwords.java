package org.chainon.account.signin;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.RequestAddress;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords, kept as Argon2id hashes. A wrong address costs the same time as a wrong password. */
@Component
@Lazy
class Passwords {
    /** Two at once keep a small machine's other core free; each takes some 20 MB. */
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final String nobodys = Objects.requireNonNull(argon.encode(Token.random()));
    private final Gate gate = new Gate(AT_ONCE, Duration.ofSeconds(3));
    private final JdbcClient jdbc;
    private final People people;
    private final WaitingTimes waiting;

    Passwords(JdbcClient jdbc, People people, WaitingTimes waiting) {
        this.jdbc = jdbc;
        this.people = people;
        this.waiting = waiting;
    }

    /** What came of a try. */
    sealed interface Try {
        record Right(Person person) implements Try {}

        record Wrong() implements Try {}

        /** Too many wrong ones from here: nothing was compared. */
        record Wait(Duration left) implements Try {}

        /** The platform has too much to do. */
        record Busy() implements Try {}
    }

    Try attempt(MailAddress email, String password, RequestAddress from) {
        String key = email.text() + " " + from.client();
        Duration left = waiting.left(key);
        if (left.isPositive()) {
            return new Try.Wait(left);
        }
        Optional<String> hash = hash(email);
        Optional<Boolean> right = gate.through(() -> argon.matches(password, hash.orElse(nobodys)) && hash.isPresent());
        if (right.isEmpty()) {
            return new Try.Busy();
        }
        if (!right.get()) {
            waiting.failed(key);
            return new Try.Wrong();
        }
        waiting.succeeded(key);
        return people.byEmail(email.text()).<Try>map(Try.Right::new).orElseGet(Try.Wrong::new);
    }

    private Optional<String> hash(MailAddress email) {
        return jdbc.sql("select password_hash from account.person where email = ? and password_hash is not null")
                .params(email.text())
                .query(String.class)
                .optional();
    }

    /** False when the platform has too much to do. */
    boolean set(PersonId person, String password) {
        Optional<String> hash = gate.through(() -> Objects.requireNonNull(argon.encode(password)));
        hash.ifPresent(text -> write(person, text));
        return hash.isPresent();
    }

    void remove(PersonId person) {
        write(person, null);
    }

    private void write(PersonId person, @Nullable String hash) {
        jdbc.sql("update account.person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", person.value())
                .update();
    }
}
