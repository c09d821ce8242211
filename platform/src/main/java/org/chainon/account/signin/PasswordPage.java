package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.CurrentSession;
import org.chainon.account.Mailbox;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting, changing and removing one's password; it asks to sign in anew when that was a while ago. */
@Controller
@Allows(Action.KEEP_OWN_ACCOUNT)
class PasswordPage {
    private static final String PAGE = "account/password";
    private static final String FIELD = "mot-de-passe";
    private static final String AGAIN = "redirect:/connexion?suite=/compte/mot-de-passe";

    private final CurrentActor current;
    private final CurrentSession session;
    private final OwnSessions sessions;
    private final Passwords passwords;
    private final People people;
    private final Mailbox mailbox;
    private final Audit audit;

    PasswordPage(
            CurrentActor current,
            CurrentSession session,
            OwnSessions sessions,
            Passwords passwords,
            People people,
            Mailbox mailbox,
            Audit audit) {
        this.current = current;
        this.session = session;
        this.sessions = sessions;
        this.passwords = passwords;
        this.people = people;
        this.mailbox = mailbox;
        this.audit = audit;
    }

    @GetMapping("/compte/mot-de-passe")
    String form(Model model) {
        show(model);
        return Forms.show(model, PAGE, Map.of());
    }

    private Person show(Model model) {
        Person person = people.find(current.get().id()).orElseThrow();
        model.addAttribute("person", person);
        model.addAttribute("fresh", session.fresh());
        return person;
    }

    @PostMapping("/compte/mot-de-passe")
    String set(
            @RequestParam(name = FIELD, defaultValue = "") String password, Model model, HttpServletResponse response) {
        if (!session.fresh()) {
            return AGAIN;
        }
        Person person = show(model);
        Optional<Reason> refusal = PasswordRules.refusal(password, new MailAddress(person.email()));
        if (refusal.isPresent()) {
            return Forms.refused(model, response, PAGE, FIELD, refusal.get());
        }
        if (!passwords.set(person.id(), password)) {
            return Forms.tooMany(response);
        }
        return changed(person, "password.set", "password-set");
    }

    @PostMapping("/compte/mot-de-passe/retirer")
    String remove(Model model) {
        if (!session.fresh()) {
            return AGAIN;
        }
        Person person = show(model);
        passwords.remove(person.id());
        return changed(person, "password.removed", "password-removed");
    }

    /** Whoever may have known the old one is out, and the owner is told. */
    private String changed(Person person, String action, String mail) {
        sessions.endOthers(person.id());
        audit.record(action, null, Map.of());
        mailbox.send(person.email(), person.language(), mail);
        return "redirect:/compte?fait=mot-de-passe";
    }
}
