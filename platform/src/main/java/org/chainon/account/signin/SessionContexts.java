package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chainon.account.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Reads who is signed in from the session, which holds ids as plain texts: a new version of the platform reads the sessions of
 * the old one.
 */
@Component
class SessionContexts implements SecurityContextRepository {
    static final String PERSON = "person";
    static final String IMPERSONATOR = "impersonator";
    /** When the person proved who they are, in milliseconds. */
    static final String SINCE = "since";

    /** However busy a session is, one signs in again after this. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private final Clock clock;

    SessionContexts(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        HttpSession session = holder.getRequest().getSession(false);
        if (session != null
                && session.getAttribute(PERSON) instanceof String person
                && session.getAttribute(SINCE) instanceof Long since
                && since > clock.instant().minus(LONGEST).toEpochMilli()) {
            String impersonator = (String) session.getAttribute(IMPERSONATOR);
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(person, impersonator), null, List.of()));
        }
        return context;
    }

    /** Only {@link HttpCurrentSession} writes. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) != null;
    }
}
