package org.chainon.convention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.convention.Convention;
import org.chainon.convention.Entrance;
import org.chainon.convention.Outcome;
import org.chainon.convention.Plan;
import org.chainon.convention.PrepareConvention;
import org.chainon.convention.Read;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a convention: what, when, where, who comes in and how. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions")
@Allows(Action.RUN_CONVENTION)
class PlanPages {
    private final ConventionLookup lookup;
    private final PrepareConvention prepare;
    private final PlanForm forms;

    PlanPages(ConventionLookup lookup, PrepareConvention prepare, PlanForm forms) {
        this.lookup = lookup;
        this.prepare = prepare;
        this.forms = forms;
    }

    @GetMapping("/nouvelle")
    String fresh(@PathVariable String organisation, Model model) {
        return form(lookup.facilitator(organisation), null, forms.empty(), Map.of(), model);
    }

    @PostMapping("/nouvelle")
    String begin(
            @PathVariable String organisation,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Organisation body = lookup.facilitator(organisation);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Optional<Plan> plan = forms.read(typed, errors);
        return plan.isEmpty()
                ? refused(body, null, typed, errors, model, response)
                : answered(prepare.begin(body, plan.get()), body, null, typed, model, response);
    }

    @GetMapping("/{convention:[0-9a-z]{26}}/preparer")
    String edit(@PathVariable String organisation, @PathVariable("convention") String id, Model model) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = lookup.own(body, id);
        return form(body, convention, forms.typed(convention.plan()), Map.of(), model);
    }

    @PostMapping("/{convention:[0-9a-z]{26}}/preparer")
    String save(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = lookup.own(body, id);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Optional<Plan> plan = forms.read(typed, errors);
        if (plan.isEmpty()) {
            return refused(body, convention, typed, errors, model, response);
        }
        Read read = new Read(convention.id(), ConventionForms.read(typed));
        return answered(prepare.save(read, plan.get()), body, convention, typed, model, response);
    }

    private String answered(
            Outcome outcome,
            Organisation body,
            @Nullable Convention convention,
            MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done done ->
                "redirect:/territoires/" + body.id() + "/conventions/"
                        + done.convention().id();
            case Outcome.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("stale", true);
                yield form(body, convention, typed.toSingleValueMap(), Map.of(), model);
            }
            case Outcome.Refused refusal ->
                refused(body, convention, typed, Map.of("tout", refusal.reason()), model, response);
        };
    }

    private String refused(
            Organisation body,
            @Nullable Convention convention,
            MultiValueMap<String, String> typed,
            Map<String, Reason> errors,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(body, convention, typed.toSingleValueMap(), errors, model);
    }

    private String form(
            Organisation body,
            @Nullable Convention convention,
            Map<String, String> typed,
            Map<String, Reason> errors,
            Model model) {
        model.addAttribute("body", body);
        model.addAttribute("convention", convention);
        model.addAttribute("typed", typed);
        model.addAttribute("days", PlanForm.days(typed));
        model.addAttribute("ways", Entrance.Way.values());
        model.addAttribute("errors", errors);
        model.addAttribute("longest", PrepareConvention.LONGEST);
        return "convention/prepare";
    }
}
