package org.chainon.convention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.outcome.TellOutcomes;
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

/** What came of one's meetings, for who is signed in. */
@Controller
@RequestMapping({
    "/fournisseurs/{supplier}/conventions/{convention:[0-9a-z]{26}}/suites",
    "/acheteurs/{organisation}/conventions/{convention:[0-9a-z]{26}}/suites"
})
@Allows(Action.ATTEND_CONVENTION)
class OutcomePages {
    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final Parties parties;
    private final OutcomeForm form;
    private final TellOutcomes tell;
    private final CurrentActor current;

    OutcomePages(
            ConventionLookup lookup,
            Conventions conventions,
            Parties parties,
            OutcomeForm form,
            TellOutcomes tell,
            CurrentActor current) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.parties = parties;
        this.form = form;
        this.tell = tell;
        this.current = current;
    }

    @GetMapping
    String open(@PathVariable Map<String, String> path, @RequestParam(defaultValue = "") String dit, Model model) {
        Convention convention = convention(path);
        Attendee attendee = attendee(convention, path);
        model.addAttribute("thanks", dit);
        return form.show(convention, attendee, reader(attendee), "", model);
    }

    /** {@code do}: {@code arreter, reprendre}; else what came of the meetings. */
    @PostMapping
    String send(
            @PathVariable Map<String, String> path,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Convention convention = convention(path);
        Attendee attendee = attendee(convention, path);
        OutcomeForm.Reader reader = reader(attendee);
        String what = ConventionForms.one(typed, "do");
        if (what.equals("arreter") || what.equals("reprendre")) {
            tell.ask(current.get().id(), what.equals("reprendre"));
            return "redirect:" + reader.action() + "?dit=" + what;
        }
        Map<String, Reason> errors = new LinkedHashMap<>();
        return form.send(convention, attendee, reader, typed, errors, model)
                .map(page -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return page;
                })
                .orElse("redirect:" + reader.action() + "?dit=oui");
    }

    private OutcomeForm.Reader reader(Attendee attendee) {
        return new OutcomeForm.Reader(
                Parties.path(attendee.party(), attendee.convention()) + "/suites",
                current.get().id());
    }

    private Convention convention(Map<String, String> path) {
        return lookup.known(path.getOrDefault("convention", ""));
    }

    private Attendee attendee(Convention convention, Map<String, String> path) {
        return conventions.attendee(convention.id(), parties.of(path)).orElseThrow(ConventionForms::notFound);
    }
}
