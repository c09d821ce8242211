package org.chainon.account.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Leads to the provider of identities, or says that it does not answer. */
@Controller
@Allows(Action.SIGN_IN)
class ProviderPage {
    /** Where one goes afterwards: a cookie, so that nobody needs a session to leave. */
    private static final String RETURN_TO = "suite";

    private final ObjectProvider<OidcProvider> provider;

    ProviderPage(ObjectProvider<OidcProvider> provider) {
        this.provider = provider;
    }

    @GetMapping("/connexion/fournisseur")
    String leave(
            @RequestParam(required = false) @Nullable String suite,
            HttpServletRequest request,
            HttpServletResponse response) {
        OidcProvider configured = provider.getIfAvailable();
        if (configured == null || configured.find().isEmpty()) {
            return "redirect:/connexion?fournisseur=absent";
        }
        String path = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(LocalPath.of(suite).text().getBytes(StandardCharsets.UTF_8));
        ResponseCookie cookie = ResponseCookie.from(RETURN_TO, path)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(Duration.ofMinutes(15))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:/oauth2/authorization/" + OidcProvider.ID;
    }

    static LocalPath returnTo(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, RETURN_TO);
        try {
            return LocalPath.of(
                    cookie == null
                            ? null
                            : new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return LocalPath.of(null);
        }
    }
}
