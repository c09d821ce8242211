package org.chainon.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.chainon.account.SignedIn;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a person into the session of a request. */
@Component
class SessionOf {
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /**
     * From this request on, the session is the person's, under a new id.
     *
     * @param impersonator the administrator who acts in the person's place, or null
     */
    void actAs(
            PersonId person,
            @Nullable PersonId impersonator,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignedIn signedIn = new SignedIn(person.toString(), impersonator == null ? null : impersonator.toString());
        context.setAuthentication(new UsernamePasswordAuthenticationToken(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
