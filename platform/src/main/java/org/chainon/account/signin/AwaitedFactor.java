package org.chainon.account.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.chainon.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Who has given the first proof and still owes the second: kept in a session that does not sign in yet. */
@Component
class AwaitedFactor {
    private static final String PERSON = "awaited.person";
    private static final String WAY = "awaited.way";
    private static final String RETURN_TO = "awaited.return";
    private static final String SINCE = "awaited.since";
    private static final Duration VALID = Duration.ofMinutes(10);

    private final HttpCurrentSession current;
    private final Clock clock;

    AwaitedFactor(HttpCurrentSession current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    record Awaited(PersonId person, SignIn.Way way, LocalPath returnTo) {}

    void await(PersonId person, SignIn.Way way, LocalPath returnTo) {
        HttpSession session = current.ensure();
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(WAY, way.name());
        session.setAttribute(RETURN_TO, returnTo.text());
        session.setAttribute(SINCE, clock.millis());
    }

    Optional<Awaited> find() {
        return current.find()
                .filter(session -> session.getAttribute(SINCE) instanceof Long since
                        && since > clock.instant().minus(VALID).toEpochMilli())
                .map(session -> new Awaited(
                        PersonId.parse((String) session.getAttribute(PERSON)),
                        SignIn.Way.valueOf((String) session.getAttribute(WAY)),
                        LocalPath.of((String) session.getAttribute(RETURN_TO))));
    }
}
