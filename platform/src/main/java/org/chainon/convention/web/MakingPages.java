package org.chainon.convention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.convention.Convention;
import org.chainon.convention.Outcome;
import org.chainon.convention.Read;
import org.chainon.convention.Side;
import org.chainon.convention.programme.MakeProgramme;
import org.chainon.convention.programme.Programme;
import org.chainon.convention.programme.Programmes;
import org.chainon.convention.programme.PublishProgramme;
import org.chainon.convention.programme.Rules;
import org.chainon.convention.programme.Rules.Kind;
import org.chainon.convention.programme.Rules.Rule;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.Table;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The programme of a convention for its organiser: rules, making it, how good it is, who gets less, telling everybody. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions/{convention:[0-9a-z]{26}}")
@Allows(Action.RUN_CONVENTION)
class MakingPages {
    private static final List<String> COLUMNS =
            List.of("day", "from", "to", "place", "buyer", "supplier", "origin", "state");
    private static final int MISSED_SHOWN = 100;

    private final ConventionLookup lookup;
    private final Programmes programmes;
    private final MakeProgramme make;
    private final PublishProgramme publish;
    private final MeetingsView view;

    MakingPages(
            ConventionLookup lookup,
            Programmes programmes,
            MakeProgramme make,
            PublishProgramme publish,
            MeetingsView view) {
        this.lookup = lookup;
        this.programmes = programmes;
        this.make = make;
        this.publish = publish;
        this.view = view;
    }

    /** {@code vue}: {@code acheteurs, fournisseurs, creneaux}; {@code q}: words of a name. */
    @GetMapping("/programme")
    String open(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam(defaultValue = "acheteurs") String vue,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        return show(organisation, id, vue, q, Map.of(), model);
    }

    private String show(String organisation, String id, String vue, String q, Map<String, Reason> errors, Model model) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = lookup.own(body, id);
        Programme programme = programmes.of(convention.id());
        Map<AttendeeId, String> named = view.names(convention);
        List<MeetingsView.Cell> cells = view.cells(convention, named);
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("base", "/territoires/" + body.id() + "/conventions/" + convention.id());
        model.addAttribute("programme", programme);
        model.addAttribute("result", programme.result());
        model.addAttribute("names", named);
        model.addAttribute("makes", MakeProgramme.makes(convention));
        model.addAttribute("lacks", publish.lacks(convention.id()));
        model.addAttribute("cells", cells);
        model.addAttribute("vue", vue);
        model.addAttribute("q", q);
        model.addAttribute("buyers", view.lines(convention, Side.BUYER, "", named, cells));
        model.addAttribute("suppliers", view.lines(convention, Side.SUPPLIER, "", named, cells));
        model.addAttribute("side", vue.equals("fournisseurs") ? Side.SUPPLIER : Side.BUYER);
        model.addAttribute(
                "lines",
                view.lines(
                        convention, vue.equals("fournisseurs") ? Side.SUPPLIER : Side.BUYER, q.strip(), named, cells));
        model.addAttribute("hours", vue.equals("creneaux") ? view.hours(convention, cells) : List.of());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("most", Rules.MOST_FAIRNESS);
        model.addAttribute("missedShown", MISSED_SHOWN);
        model.addAttribute("errors", errors);
        return "convention/programme";
    }

    /** {@code do}: {@code faire, arreter, equite, regle, oter, publier}. */
    @PostMapping("/programme")
    String change(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Convention convention = lookup.own(lookup.facilitator(organisation), id);
        Map<String, Reason> errors = new LinkedHashMap<>();
        switch (ConventionForms.one(form, "do")) {
            case "faire" -> put(errors, "faire", make.make(convention.id()));
            case "arreter" -> make.stop(convention.id());
            case "equite" -> fair(convention.id(), form, errors);
            case "regle" -> put(errors, "genre", rule(convention.id(), form, errors));
            case "oter" -> {
                int position = ConventionForms.number(form, "regle", 0, Integer.MAX_VALUE, errors);
                put(errors, "regles", make.remove(convention.id(), ConventionForms.read(form), position));
            }
            case "publier" -> publish(convention.id(), form, errors);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (errors.isEmpty()) {
            return "redirect:/territoires/" + organisation + "/conventions/" + id + "/programme";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(organisation, id, "acheteurs", "", errors, model);
    }

    private static void put(Map<String, Reason> errors, String part, Optional<Reason> reason) {
        reason.ifPresent(found -> errors.putIfAbsent(part, found));
    }

    private void fair(ConventionId id, MultiValueMap<String, String> form, Map<String, Reason> errors) {
        Integer most = ConventionForms.one(form, "equite").isEmpty()
                ? null
                : Integer.valueOf(ConventionForms.number(form, "equite", 0, Rules.MOST_FAIRNESS, errors));
        if (errors.isEmpty()) {
            put(errors, "equite", make.fair(id, ConventionForms.read(form), most));
        }
    }

    private Optional<Reason> rule(ConventionId id, MultiValueMap<String, String> form, Map<String, Reason> errors) {
        Kind kind = ConventionForms.constant(Kind.class, ConventionForms.one(form, "genre"))
                .orElse(null);
        AttendeeId buyer = attendee(form, "acheteur");
        AttendeeId supplier = attendee(form, "fournisseur");
        AttendeeId then = kind == Kind.BEFORE ? attendee(form, "ensuite") : null;
        String slot = kind == Kind.AT ? ConventionForms.one(form, "creneau") : null;
        if (kind == null || buyer == null || supplier == null) {
            return Optional.of(Reason.of("convention.rule-unsaid"));
        }
        if (kind == Kind.AT && (slot == null || slot.isEmpty())) {
            return Optional.of(Reason.of("convention.rule-no-slot"));
        }
        if (kind == Kind.BEFORE && (then == null || then.equals(supplier))) {
            return Optional.of(Reason.of("convention.rule-no-then"));
        }
        return errors.isEmpty()
                ? make.add(id, ConventionForms.read(form), new Rule(kind, buyer, supplier, slot, then))
                : Optional.empty();
    }

    private static @Nullable AttendeeId attendee(MultiValueMap<String, String> form, String name) {
        String text = ConventionForms.one(form, name);
        return text.isEmpty() ? null : ConventionForms.id(AttendeeId::parse, text);
    }

    private void publish(ConventionId id, MultiValueMap<String, String> form, Map<String, Reason> errors) {
        switch (publish.publish(new Read(id, ConventionForms.read(form)))) {
            case Outcome.Done done -> {}
            case Outcome.Stale stale -> errors.put("publier", Reason.of("convention.stale"));
            case Outcome.Refused refusal -> errors.put("publier", refusal.reason());
        }
    }

    @GetMapping(path = "/programme.csv", produces = "text/csv")
    @ResponseBody
    Table csv(@PathVariable String organisation, @PathVariable("convention") String id) {
        return table(organisation, id);
    }

    @GetMapping(
            path = "/programme.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@PathVariable String organisation, @PathVariable("convention") String id) {
        return table(organisation, id);
    }

    @GetMapping(path = "/programme.json", produces = "application/json")
    @ResponseBody
    Table json(@PathVariable String organisation, @PathVariable("convention") String id) {
        return table(organisation, id);
    }

    private Table table(String organisation, String id) {
        Convention convention = lookup.own(lookup.facilitator(organisation), id);
        return new Table(
                "programme",
                COLUMNS,
                view.cells(convention, view.names(convention)).stream()
                        .map(cell -> Arrays.asList(
                                cell.slot().day().toString(),
                                cell.slot().from().toString(),
                                cell.slot().to().toString(),
                                cell.meeting().place(),
                                cell.buyer(),
                                cell.supplier(),
                                cell.meeting().origin().name(),
                                cell.meeting().state().name())));
    }
}
