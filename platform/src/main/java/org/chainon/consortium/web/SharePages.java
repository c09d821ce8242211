package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.consortium.Member;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.Read;
import org.chainon.consortium.ShapeConsortium;
import org.chainon.consortium.Sight;
import org.chainon.consortium.WhoDoesWhat;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
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

/** « Qui fait quoi » as the lead fills it in: each line shared out in percent. */
@Controller
@RequestMapping("/groupements/{led:[0-9a-z]{26}}/qui-fait-quoi")
@Allows(Action.LEAD_CONSORTIUM)
class SharePages {
    private final ConsortiumLookup lookup;
    private final ConsortiumNames names;
    private final ShapeConsortium shape;

    SharePages(ConsortiumLookup lookup, ConsortiumNames names, ShapeConsortium shape) {
        this.lookup = lookup;
        this.names = names;
        this.shape = shape;
    }

    @GetMapping
    String page(@PathVariable("led") String id, Model model) {
        return show(lookup.sight(id), Refusal.NONE, model);
    }

    private String show(Sight sight, Refusal refusal, Model model) {
        WhoDoesWhat table = sight.table();
        model.addAttribute("sight", sight);
        model.addAttribute("subject", sight.subject());
        model.addAttribute("base", "/groupements/" + sight.id());
        model.addAttribute("table", table);
        model.addAttribute(
                "names", names.of(table.members().stream().map(Member::supplier).toList()));
        model.addAttribute("errors", refusal.errors());
        model.addAttribute("stale", refusal.stale());
        model.addAttribute("typed", refusal.typed());
        return "consortium/share";
    }

    /** Fields {@code p-LINE-MEMBER}, both by position: who reads an old page is told so by the version. */
    @PostMapping
    String share(
            @PathVariable("led") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Sight sight = lookup.sight(id);
        WhoDoesWhat table = sight.table();
        Map<String, Reason> errors = new LinkedHashMap<>();
        Map<String, Map<SupplierId, BigDecimal>> percents = new HashMap<>();
        for (int line = 0; line < table.lines().size(); line++) {
            Map<SupplierId, BigDecimal> done = new HashMap<>();
            for (int member = 0; member < table.members().size(); member++) {
                BigDecimal percent = ConsortiumForms.percent(form, "p-" + line + "-" + member, errors);
                if (percent != null) {
                    done.put(table.members().get(member).supplier(), percent);
                }
            }
            percents.put(table.lines().get(line).cell().id(), done);
        }
        boolean old = sight.version() != ConsortiumForms.read(form, "version");
        Outcome outcome = old
                ? new Outcome.Stale()
                : errors.isEmpty() ? shape.share(read(sight, form), percents) : Outcome.refused("consortium.percent");
        return done(outcome, sight, "lignes", errors, form, model, response);
    }

    /** {@code do}: {@code ajouter, retirer}. */
    @PostMapping("/lignes")
    String lines(
            @PathVariable("led") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Sight sight = lookup.sight(id);
        Map<String, Reason> errors = new LinkedHashMap<>();
        Outcome outcome = switch (ConsortiumForms.one(form, "do")) {
            case "ajouter" -> {
                Money value =
                        ConsortiumForms.amount(form, "valeur", sight.subject().law(), errors);
                yield errors.isEmpty()
                        ? shape.addLine(
                                read(sight, form),
                                (int) Math.clamp(ConsortiumForms.read(form, "lot"), -1, 10_000),
                                ConsortiumForms.one(form, "quoi"),
                                value == null ? null : value.amount())
                        : Outcome.refused("consortium.price");
            }
            case "retirer" -> shape.removeLine(read(sight, form), ConsortiumForms.one(form, "ligne"));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return done(outcome, sight, "ajouter", errors, form, model, response);
    }

    private String done(
            Outcome outcome,
            Sight sight,
            String part,
            Map<String, Reason> errors,
            MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        if (outcome instanceof Outcome.Done) {
            return "redirect:/groupements/" + sight.id() + "/qui-fait-quoi#" + part;
        }
        boolean stale = outcome instanceof Outcome.Stale;
        if (outcome instanceof Outcome.Refused refusal && errors.isEmpty()) {
            errors.put(part, refusal.reason());
        }
        response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        Refusal refusal = new Refusal(stale ? Map.of() : errors, stale, stale ? Map.of() : form.toSingleValueMap());
        return show(lookup.sight(sight.id().toString()), refusal, model);
    }

    private static Read read(Sight sight, MultiValueMap<String, String> form) {
        return new Read(sight.id(), ConsortiumForms.read(form, "version"));
    }
}
