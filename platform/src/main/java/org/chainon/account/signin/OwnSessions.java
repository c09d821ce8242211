package org.chainon.account.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** A person's sessions, seen and ended by their owner. */
@Component
@ConditionalOnWebApplication
class OwnSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final HttpCurrentSession current;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, HttpCurrentSession current) {
        this.sessions = sessions;
        this.current = current;
    }

    /**
     * One session.
     *
     * @param handle by which it is named in a form; it opens nothing
     * @param network from which one signed in
     * @param here whether it is that of this request
     */
    record Open(String handle, Browser browser, String network, Instant since, Instant used, boolean here) {}

    /** This one first, then the one that was used last. */
    List<Open> of(PersonId person) {
        String here = hereHandle();
        return all(person).values().stream()
                .map(session -> new Open(
                        text(session, HttpCurrentSession.HANDLE),
                        Browser.read(text(session, HttpCurrentSession.BROWSER)),
                        text(session, HttpCurrentSession.NETWORK),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        text(session, HttpCurrentSession.HANDLE).equals(here)))
                .sorted(Comparator.comparing(Open::here)
                        .thenComparing(Open::used)
                        .reversed())
                .toList();
    }

    void end(PersonId person, String handle) {
        endThose(person, handle::equals);
    }

    void endOthers(PersonId person) {
        String here = hereHandle();
        endThose(person, handle -> !handle.equals(here));
    }

    private void endThose(PersonId person, Predicate<String> which) {
        all(person).forEach((id, session) -> {
            if (which.test(text(session, HttpCurrentSession.HANDLE))) {
                sessions.deleteById(id);
            }
        });
    }

    private Map<String, ? extends Session> all(PersonId person) {
        return sessions.findByPrincipalName(person.toString());
    }

    private @Nullable String hereHandle() {
        return current.find()
                .map(session -> (String) session.getAttribute(HttpCurrentSession.HANDLE))
                .orElse(null);
    }

    private static String text(Session session, String attribute) {
        return Objects.requireNonNullElse(session.<String>getAttribute(attribute), "");
    }
}
