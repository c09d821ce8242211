package org.chainon.convention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Level;
import org.chainon.convention.Outcome;
import org.chainon.convention.PrepareConvention;
import org.chainon.convention.Read;
import org.chainon.convention.SayWishes;
import org.chainon.convention.Side;
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

/** The conventions of a facilitating body: the list, each one's board, what moves it on. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions")
@Allows(Action.RUN_CONVENTION)
class RunPages {
    private final ConventionLookup lookup;
    private final Conventions conventions;
    private final PrepareConvention prepare;
    private final SayWishes wishes;

    RunPages(ConventionLookup lookup, Conventions conventions, PrepareConvention prepare, SayWishes wishes) {
        this.lookup = lookup;
        this.conventions = conventions;
        this.prepare = prepare;
        this.wishes = wishes;
    }

    /** @param buyers how many of them have a place */
    record Row(Convention convention, int buyers, int suppliers) {}

    @GetMapping
    String list(@PathVariable String organisation, Model model) {
        Organisation body = lookup.facilitator(organisation);
        List<Row> rows = conventions.of(body.id()).stream().map(this::row).toList();
        model.addAttribute("body", body);
        model.addAttribute(
                "ahead", rows.stream().filter(row -> !behind(row.convention())).toList());
        model.addAttribute(
                "behind", rows.stream().filter(row -> behind(row.convention())).toList());
        return "convention/run";
    }

    private static boolean behind(Convention convention) {
        return convention.state() == Convention.State.OVER || convention.state() == Convention.State.CANCELLED;
    }

    private Row row(Convention convention) {
        return new Row(
                convention,
                conventions.registered(convention.id(), Side.BUYER),
                conventions.registered(convention.id(), Side.SUPPLIER));
    }

    @GetMapping("/{convention:[0-9a-z]{26}}")
    String board(@PathVariable String organisation, @PathVariable String convention, Model model) {
        return board(organisation, convention, Map.of(), model);
    }

    private String board(String organisation, String id, Map<String, Reason> errors, Model model) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = lookup.own(body, id);
        model.addAttribute("body", body);
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("base", "/territoires/" + body.id() + "/conventions/" + convention.id());
        model.addAttribute("row", row(convention));
        model.addAttribute("said", WishTotals.of(wishes.all(convention.id()), conventions.attendees(convention.id())));
        model.addAttribute("levels", Level.values());
        model.addAttribute("lacks", prepare.lacks(convention));
        model.addAttribute("errors", errors);
        return "convention/board";
    }

    /** {@code do}: {@code ouvrir, clore, annuler}. */
    @PostMapping("/{convention:[0-9a-z]{26}}/etat")
    String move(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Convention convention = lookup.own(lookup.facilitator(organisation), id);
        Read read = new Read(convention.id(), ConventionForms.read(form));
        Outcome outcome = switch (ConventionForms.one(form, "do")) {
            case "ouvrir" -> prepare.open(read);
            case "clore" -> prepare.closeWishes(read);
            case "annuler" -> prepare.cancel(read);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return answered(outcome, organisation, id, "etat", model, response);
    }

    @PostMapping("/{convention:[0-9a-z]{26}}/copie")
    String copy(
            @PathVariable String organisation,
            @PathVariable("convention") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Convention convention = lookup.own(lookup.facilitator(organisation), id);
        Map<String, Reason> errors = new LinkedHashMap<>();
        LocalDate first = ConventionForms.date(form, "premier", errors);
        if (first == null) {
            errors.putIfAbsent("premier", Reason.of("convention.no-first-day"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return board(organisation, id, errors, model);
        }
        return answered(prepare.copy(convention.id(), first), organisation, id, "premier", model, response);
    }

    private String answered(
            Outcome outcome, String organisation, String id, String part, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done done ->
                "redirect:/territoires/" + organisation + "/conventions/"
                        + done.convention().id();
            case Outcome.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield board(organisation, id, Map.of(part, Reason.of("convention.stale")), model);
            }
            case Outcome.Refused refusal -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield board(organisation, id, Map.of(part, refusal.reason()), model);
            }
        };
    }
}
