package org.chainon.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets a request through only where the policy allows what its method does ({@link Allows}). Who is not signed in is led to
 * the sign-in page and back; a method without the mark is answered to nobody.
 */
@Configuration(proxyBeanMethods = false)
class AccessCheck implements WebMvcConfigurer, HandlerInterceptor {
    private final CurrentActor current;
    private final List<TargetFinder> finders;

    AccessCheck(CurrentActor current, List<TargetFinder> finders) {
        this.current = current;
        this.finders = finders;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Integer.MIN_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // What is no method serves files that all may have.
        if (!(handler instanceof HandlerMethod method)
                || ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return true;
        }
        Optional<Action> action = actionOf(method);
        if (action.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        Actor actor = current.find().orElse(null);
        Optional<Target> target = target(request);
        if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (Policy.allows(actor, action.get(), target.get())) {
            return true;
        }
        refuse(request, response, actor);
        return false;
    }

    /** What the method does by its mark; empty without one. */
    static Optional<Action> actionOf(HandlerMethod method) {
        Allows allows = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allows.class);
        Allows all = allows == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allows.class)
                : allows;
        return Optional.ofNullable(all).map(Allows::value);
    }

    /** What the address names; empty when it names what is not there. */
    private Optional<Target> target(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)) {
            return Optional.of(Target.NONE);
        }
        for (TargetFinder finder : finders) {
            Object value = variables.get(finder.variable());
            if (value != null) {
                return finder.find(value.toString());
            }
        }
        return Optional.of(Target.NONE);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, @Nullable Actor actor)
            throws IOException {
        if (actor != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String signIn = UriComponentsBuilder.fromPath("/connexion")
                .queryParam("suite", "{suite}")
                .encode()
                .buildAndExpand(request.getMethod().equals("GET") ? request.getRequestURI() + query : "/")
                .toUriString();
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(signIn);
        } else {
            response.setHeader("HX-Redirect", signIn);
        }
    }
}
