package org.chainon.shell.audience;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts whole pages that were shown to people: no parts, no programs, no administration. */
@Configuration(proxyBeanMethods = false)
class CountVisits implements WebMvcConfigurer {
    private static final Pattern PROGRAM =
            Pattern.compile("bot|crawl|spider|slurp|monitor|curl|wget|python|java/|headless", Pattern.CASE_INSENSITIVE);

    private final Visits visits;

    CountVisits(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void afterCompletion(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable Exception failure) {
                count(request, response);
            }
        });
    }

    private void count(HttpServletRequest request, HttpServletResponse response) {
        String agent = request.getHeader("User-Agent");
        String type = response.getContentType();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (!request.getMethod().equals("GET")
                || response.getStatus() != HttpServletResponse.SC_OK
                || request.getHeader("HX-Request") != null
                || type == null
                || !type.startsWith("text/html")
                || agent == null
                || PROGRAM.matcher(agent).find()
                || pattern == null
                || pattern.toString().startsWith("/administration")) {
            return;
        }
        visits.page(pattern.toString());
        otherSite(request).ifPresent(visits::from);
    }

    /** The host of another site that the browser says to come from. */
    private static Optional<String> otherSite(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            String host = URI.create(referer).getHost();
            return Optional.ofNullable(host)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> name.length() <= 100 && !name.equals(request.getServerName()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
