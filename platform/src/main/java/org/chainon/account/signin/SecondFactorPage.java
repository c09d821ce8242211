package org.chainon.account.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.Mailbox;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up and removing the second factor; it asks to sign in anew when that was a while ago. */
@Controller
@Allows(Action.KEEP_OWN_ACCOUNT)
class SecondFactorPage {
    private static final String PAGE = "account/second-factor";
    private static final String CODES = "account/recovery-codes";
    private static final String AGAIN = "redirect:/connexion?suite=/compte/second-facteur";
    /** The secret until its first code, sealed, in the session. */
    private static final String PROPOSED = "second-factor.proposed";

    private final CurrentActor current;
    private final HttpCurrentSession session;
    private final SecondFactor factor;
    private final Secret secret;
    private final People people;
    private final Mailbox mailbox;
    private final Audit audit;

    SecondFactorPage(
            CurrentActor current,
            HttpCurrentSession session,
            SecondFactor factor,
            Secret secret,
            People people,
            Mailbox mailbox,
            Audit audit) {
        this.current = current;
        this.session = session;
        this.factor = factor;
        this.secret = secret;
        this.people = people;
        this.mailbox = mailbox;
        this.audit = audit;
    }

    @GetMapping("/compte/second-facteur")
    String form(Model model) {
        return show(model);
    }

    private String show(Model model) {
        Person person = me();
        boolean fresh = session.fresh();
        model.addAttribute("person", person);
        model.addAttribute("fresh", fresh);
        if (fresh && !person.hasSecondFactor()) {
            SharedSecret proposed = proposed(person);
            model.addAttribute("shared", proposed.text());
            model.addAttribute("qr", QrCode.of(proposed.address(person.email())));
        }
        return Forms.show(model, PAGE, Map.of());
    }

    /** The same one while the session lasts: who looks at the page twice has scanned the right picture. */
    private SharedSecret proposed(Person person) {
        if (session.ensure().getAttribute(PROPOSED) instanceof String sealed) {
            return new SharedSecret(
                    secret.open(Base64.getDecoder().decode(sealed), person.id().toString()));
        }
        SharedSecret fresh = SharedSecret.random();
        session.ensure()
                .setAttribute(
                        PROPOSED,
                        Base64.getEncoder()
                                .encodeToString(
                                        secret.seal(fresh.bytes(), person.id().toString())));
        return fresh;
    }

    @PostMapping("/compte/second-facteur")
    String confirm(@RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response) {
        Person person = me();
        if (!session.fresh() || person.hasSecondFactor()) {
            return AGAIN;
        }
        List<String> paper = factor.enrol(person.id(), proposed(person), code.replaceAll("\\s", ""));
        if (paper.isEmpty()) {
            show(model);
            return Forms.refused(model, response, PAGE, "code", Reason.of("second-factor.first-wrong"));
        }
        session.ensure().removeAttribute(PROPOSED);
        return codes(person, paper, "second-factor.set", "second-factor-set", model);
    }

    @PostMapping("/compte/second-facteur/codes")
    String newCodes(Model model) {
        Person person = me();
        if (!session.fresh() || !person.hasSecondFactor()) {
            return AGAIN;
        }
        return codes(
                person, factor.newRecoveryCodes(person.id()), "second-factor.new-codes", "second-factor-codes", model);
    }

    private String codes(Person person, List<String> paper, String action, String mail, Model model) {
        audit.record(action, null, Map.of());
        mailbox.send(person.email(), person.language(), mail);
        model.addAttribute("codes", paper);
        return CODES;
    }

    @PostMapping("/compte/second-facteur/retirer")
    String remove() {
        Person person = me();
        if (!session.fresh()) {
            return AGAIN;
        }
        factor.remove(person.id());
        audit.record("second-factor.removed", null, Map.of());
        mailbox.send(person.email(), person.language(), "second-factor-removed");
        return "redirect:/compte?fait=second-facteur";
    }

    private Person me() {
        return people.find(current.get().id()).orElseThrow();
    }
}
