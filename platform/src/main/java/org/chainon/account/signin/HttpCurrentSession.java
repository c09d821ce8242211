package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chainon.account.CurrentSession;
import org.chainon.account.RequestAddress;
import org.chainon.account.SignedIn;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The session in the servlet container's terms. Spring Session keeps it in the database. */
@Component
class HttpCurrentSession implements CurrentSession {
    /** By which its owner names it: not its id, which opens it. */
    static final String HANDLE = "handle";

    static final String BROWSER = "browser";
    static final String NETWORK = "network";

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Clock clock;

    HttpCurrentSession(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(PersonId person, @Nullable PersonId impersonator) {
        HttpServletRequest request = request();
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        PersonId owner = impersonator == null ? person : impersonator;
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, owner.toString());
        session.setAttribute(SessionContexts.PERSON, person.toString());
        session.setAttribute(SessionContexts.SINCE, clock.millis());
        session.setAttribute(HANDLE, Token.random().substring(0, 16));
        session.setAttribute(
                BROWSER, Browser.of(request.getHeader("User-Agent")).toString());
        session.setAttribute(
                NETWORK,
                RequestAddress.ofThisRequest().map(RequestAddress::network).orElse(""));
        String by = impersonator == null ? null : impersonator.toString();
        if (by != null) {
            session.setAttribute(SessionContexts.IMPERSONATOR, by);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.toString(), by), null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    @Override
    public boolean fresh() {
        return find().filter(session -> session.getAttribute(SessionContexts.IMPERSONATOR) == null)
                .map(session -> session.getAttribute(SessionContexts.SINCE))
                .filter(since -> since instanceof Long millis
                        && millis > clock.instant().minus(FRESH).toEpochMilli())
                .isPresent();
    }

    @Override
    public void end() {
        find().ifPresent(HttpSession::invalidate);
        SecurityContextHolder.clearContext();
    }

    Optional<HttpSession> find() {
        return Optional.ofNullable(request().getSession(false));
    }

    /** Made when there is none. */
    HttpSession ensure() {
        return request().getSession(true);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
