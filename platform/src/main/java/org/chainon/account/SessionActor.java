package org.chainon.account;

import java.util.Optional;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The actor of the session, read once a request. */
@Component
class SessionActor implements CurrentActor {
    private static final String READ = SessionActor.class.getName();

    private final People people;

    SessionActor(People people) {
        this.people = people;
    }

    @Override
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(signedIn);
        }
        if (request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Read read
                && read.of().equals(signedIn)) {
            return Optional.ofNullable(read.actor());
        }
        Optional<Actor> actor = read(signedIn);
        request.setAttribute(READ, new Read(signedIn, actor.orElse(null)), RequestAttributes.SCOPE_REQUEST);
        return actor;
    }

    private record Read(SignedIn of, @Nullable Actor actor) {}

    private Optional<Actor> read(SignedIn signedIn) {
        String impersonator = signedIn.impersonator();
        return people.actor(signedIn.id())
                .map(actor -> impersonator == null
                        ? actor
                        : new Actor(
                                actor.id(),
                                actor.name(),
                                actor.email(),
                                false,
                                actor.memberships(),
                                PersonId.parse(impersonator)));
    }
}
