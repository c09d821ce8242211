package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.consortium.Consortium;
import org.chainon.consortium.FileConsortium;
import org.chainon.consortium.LegalForm;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.Read;
import org.chainon.consortium.ShapeConsortium;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the lead decides on the whole: the legal form, handing in, the result, giving up. */
@Controller
@RequestMapping("/groupements/{led:[0-9a-z]{26}}")
@Allows(Action.LEAD_CONSORTIUM)
class FilingPages {
    private final ConsortiumLookup lookup;
    private final Answered answered;
    private final ShapeConsortium shape;
    private final FileConsortium filing;

    FilingPages(ConsortiumLookup lookup, Answered answered, ShapeConsortium shape, FileConsortium filing) {
        this.lookup = lookup;
        this.answered = answered;
        this.shape = shape;
        this.filing = filing;
    }

    @PostMapping("/forme")
    String form(
            @PathVariable("led") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        LegalForm wanted = ConsortiumForms.constant(LegalForm.class, ConsortiumForms.one(form, "forme"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return answered.of(shape.form(read(id, form), wanted), id, "forme", form, model, response);
    }

    /** {@code do}: {@code deposer, reprendre, gagne, perdu, abandonner}. */
    @PostMapping("/depot")
    String file(
            @PathVariable("led") String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Read read = read(id, form);
        String why = ConsortiumForms.one(form, "pourquoi");
        Outcome outcome = switch (ConsortiumForms.one(form, "do")) {
            case "deposer" ->
                filing.file(read, ConsortiumForms.one(form, "incomplet").equals("oui"));
            case "reprendre" -> filing.takeBack(read, why);
            case "gagne" -> filing.result(read, Consortium.State.WON);
            case "perdu" -> filing.result(read, Consortium.State.LOST);
            case "abandonner" -> filing.end(read, why);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return answered.of(outcome, id, "depot", form, model, response);
    }

    private Read read(String id, MultiValueMap<String, String> form) {
        return new Read(lookup.sight(id).id(), ConsortiumForms.read(form, "version"));
    }
}
