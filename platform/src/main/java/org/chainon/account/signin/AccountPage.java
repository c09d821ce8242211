package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.CurrentSession;
import org.chainon.account.MailStops;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** One's own account: who one is, where one is signed in. */
@Controller
@Allows(Action.KEEP_OWN_ACCOUNT)
class AccountPage {
    private static final String PAGE = "account/account";
    private static final String BACK = "redirect:/compte";
    private static final int LONGEST_NAME = 100;

    private final CurrentActor current;
    private final CurrentSession session;
    private final OwnSessions sessions;
    private final People people;
    private final SecondFactor factor;
    private final Audit audit;
    private final MailStops stops;
    private final JdbcClient jdbc;
    private final LocaleResolver locales;

    AccountPage(
            CurrentActor current,
            CurrentSession session,
            OwnSessions sessions,
            People people,
            SecondFactor factor,
            Audit audit,
            MailStops stops,
            JdbcClient jdbc,
            LocaleResolver locales) {
        this.current = current;
        this.session = session;
        this.sessions = sessions;
        this.people = people;
        this.factor = factor;
        this.audit = audit;
        this.stops = stops;
        this.jdbc = jdbc;
        this.locales = locales;
    }

    @GetMapping("/compte")
    String account(@RequestParam(defaultValue = "") String fait, Model model) {
        return show(model, fait, Map.of());
    }

    private String show(Model model, String done, Map<String, Reason> errors) {
        Actor me = current.get();
        Person person = people.find(me.id()).orElseThrow();
        model.addAttribute("person", person);
        model.addAttribute("actor", me);
        model.addAttribute("sessions", sessions.of(me.id()));
        model.addAttribute("stop", stops.find(person.email()).orElse(null));
        model.addAttribute("recoveryCodes", factor.recoveryCodesLeft(me.id()));
        model.addAttribute("done", done.matches("[a-z-]{1,30}") ? done : "");
        return Forms.show(model, PAGE, errors);
    }

    @PostMapping("/compte")
    String change(
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "langue", defaultValue = "fr") String language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String clean = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            show(model, "", Map.of());
            return Forms.refused(model, response, PAGE, "nom", Reason.of("account.name", "limit", LONGEST_NAME));
        }
        PersonId me = current.get().id();
        people.rename(me, clean);
        String chosen = language.equals("en") ? "en" : "fr";
        jdbc.sql("update account.person set language = ? where id = ?")
                .params(chosen, me.value())
                .update();
        locales.setLocale(request, response, Locale.of(chosen));
        return BACK + "?fait=nom";
    }

    /** Alerts again to an address that mails had come back from. */
    @PostMapping("/compte/adresse/reessayer")
    String tryAgain() {
        stops.lift(current.get().email());
        audit.record("mail.resumed", null, Map.of());
        return BACK + "?fait=courriels";
    }

    @PostMapping("/compte/sessions/{handle}/fermer")
    String endOne(@PathVariable String handle) {
        PersonId me = current.get().id();
        sessions.end(me, handle);
        audit.record("session.ended", null, Map.of());
        return BACK + "?fait=session";
    }

    @PostMapping("/compte/sessions/fermer-les-autres")
    String endOthers() {
        PersonId me = current.get().id();
        sessions.endOthers(me);
        audit.record("session.others-ended", null, Map.of());
        return BACK + "?fait=sessions";
    }

    @PostMapping("/deconnexion")
    @Allows(Action.SIGN_OUT)
    String signOut() {
        audit.record("signed-out", null, Map.of());
        session.end();
        return "redirect:/";
    }
}
