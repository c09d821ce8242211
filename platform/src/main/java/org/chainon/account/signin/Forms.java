package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.chainon.account.RequestAddress;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** How forms answer: refused with reasons by field, or too many of them. */
final class Forms {
    private Forms() {}

    /** The page of the form again. */
    static String refused(Model model, HttpServletResponse response, String page, String field, Reason reason) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, page, Map.of(field, reason));
    }

    static String show(Model model, String page, Map<String, Reason> errors) {
        model.addAttribute("errors", errors);
        return page;
    }

    /** A page of its own: who floods is told to wait. */
    static String tooMany(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "600");
        return "account/too-many";
    }

    /** One that is none where the container knows no address: all such are one client. */
    static RequestAddress from() {
        return RequestAddress.ofThisRequest()
                .or(() -> RequestAddress.read("0.0.0.0"))
                .orElseThrow();
    }

    static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "fr";
    }
}
