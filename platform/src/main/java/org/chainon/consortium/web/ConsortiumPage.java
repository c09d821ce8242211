package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.consortium.JoinConsortium;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.Sight;
import org.chainon.consortium.Terms;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One grouping, and what an enterprise says in it for itself. */
@Controller
@RequestMapping("/groupements/{consortium:[0-9a-z]{26}}")
@Allows(Action.JOIN_CONSORTIUM)
class ConsortiumPage {
    private final ConsortiumLookup lookup;
    private final ConsortiumView view;
    private final Answered answered;
    private final JoinConsortium join;
    private final CurrentActor current;

    ConsortiumPage(
            ConsortiumLookup lookup,
            ConsortiumView view,
            Answered answered,
            JoinConsortium join,
            CurrentActor current) {
        this.lookup = lookup;
        this.view = view;
        this.answered = answered;
        this.join = join;
        this.current = current;
    }

    @GetMapping
    String page(@PathVariable("consortium") String id, Model model) {
        return view.show(lookup.sight(id), Refusal.NONE, model);
    }

    /** {@code do}: {@code accepter, refuser, proposer}; of a proposal of the lead {@code convenir, garder}. */
    @PostMapping("/reponse")
    String answer(
            @PathVariable("consortium") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Sight sight = lookup.sight(id);
        JoinConsortium.As as = as(sight, form);
        String words = ConsortiumForms.one(form, "mot");
        Map<String, Reason> errors = new LinkedHashMap<>();
        Outcome outcome = switch (ConsortiumForms.one(form, "do")) {
            case "accepter" -> join.accept(as);
            case "refuser" -> join.decline(as, words);
            case "convenir" -> join.answer(as, true);
            case "garder" -> join.answer(as, false);
            case "proposer" -> {
                Terms terms = ConsortiumForms.terms(form, sight.subject().law(), errors);
                yield errors.isEmpty() ? join.propose(as, terms, words) : Outcome.refused("consortium.terms-unread");
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (!errors.isEmpty()) {
            return answered.refused(errors, id, form, model, response);
        }
        boolean gone = outcome instanceof Outcome.Done done
                && org.chainon.consortium.Sight.of(done.consortium(), as.supplier())
                        .isEmpty();
        return gone ? "redirect:/groupements" : answered.of(outcome, id, "reponse", form, model, response);
    }

    /** After a yes. */
    @PostMapping("/retrait")
    String withdraw(
            @PathVariable("consortium") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Sight sight = lookup.inside(id);
        Outcome outcome = join.withdraw(as(sight, form), ConsortiumForms.one(form, "pourquoi"));
        return outcome instanceof Outcome.Done
                ? "redirect:/groupements"
                : answered.of(outcome, id, "retrait", form, model, response);
    }

    @PostMapping("/suivi")
    String care(
            @PathVariable("consortium") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        String person = ConsortiumForms.one(form, "personne");
        Outcome outcome = join.care(
                as(lookup.inside(id), form), person.isEmpty() ? null : ConsortiumForms.id(PersonId::parse, person));
        return answered.of(outcome, id, "suivi", form, model, response);
    }

    private JoinConsortium.As as(Sight sight, MultiValueMap<String, String> form) {
        return new JoinConsortium.As(
                sight.id(),
                sight.own().supplier(),
                ConsortiumForms.read(form, "lu"),
                current.get().id());
    }
}
