package org.chainon.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.chainon.account.Actor;
import org.chainon.account.CurrentActor;
import org.chainon.account.Look;
import org.chainon.account.Looks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page. */
@ControllerAdvice
class PageModel {
    private final CurrentActor current;
    private final Looks looks;
    private final boolean demo;

    PageModel(CurrentActor current, Looks looks, @Value("${chainon.demo:false}") boolean demo) {
        this.current = current;
        this.looks = looks;
        this.demo = demo;
    }

    /** Who is signed in; null for nobody. */
    @ModelAttribute("me")
    @Nullable
    Actor me() {
        return current.find().orElse(null);
    }

    /** Of the territory under whose name one came. */
    @ModelAttribute("look")
    Look look(HttpServletRequest request) {
        return looks.of(request.getServerName());
    }

    @ModelAttribute("here")
    Here here(HttpServletRequest request) {
        LinkedMultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        if (request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    if (!value.isEmpty() && !name.equals("lang")) {
                        query.add(name, value);
                    }
                }
            });
        }
        return new Here(request.getRequestURI(), query);
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("lang")
    String lang(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "fr";
    }
}
