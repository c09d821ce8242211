package org.chainon.supplier.web.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.draft.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an enterprise begins to reference itself: by its number. */
@Controller
@Allows(Action.REFERENCE_SUPPLIER)
class ReferencingPages {
    private final Referencing referencing;
    private final Drafts drafts;
    private final LookUpLimits limits;
    private final CurrentActor current;

    ReferencingPages(Referencing referencing, Drafts drafts, LookUpLimits limits, CurrentActor current) {
        this.referencing = referencing;
        this.drafts = drafts;
        this.limits = limits;
        this.current = current;
    }

    @GetMapping("/referencer")
    String form(@RequestParam(name = "identifiant", defaultValue = "") String identifier, Model model) {
        return form(identifier, Map.of(), model);
    }

    private String form(String identifier, Map<String, Reason> errors, Model model) {
        model.addAttribute("identifier", clean(identifier));
        model.addAttribute("errors", errors);
        model.addAttribute("drafts", drafts.of(current.get().id()));
        return "supplier/edit/begin";
    }

    /** Shows what is known under that number, so that nobody speaks for an enterprise by a slip. */
    @PostMapping("/referencer")
    String look(
            @RequestParam(name = "identifier", defaultValue = "") String identifier,
            Model model,
            HttpServletResponse response) {
        Claim claim = claim(identifier, model, response);
        if (claim == null) {
            return instead(response);
        }
        Supplier published = claim.published();
        if (claim.place() == Claim.Place.MEMBER && published != null) {
            return "redirect:" + Editings.address(published.id());
        }
        return claim(claim, "", Map.of(), model);
    }

    @PostMapping("/referencer/commencer")
    String begin(
            @RequestParam(name = "identifier", defaultValue = "") String identifier,
            @RequestParam(name = "name", defaultValue = "") String rawName,
            Model model,
            HttpServletResponse response) {
        Claim claim = claim(identifier, model, response);
        if (claim == null) {
            return instead(response);
        }
        String name = clean(rawName);
        boolean named = !claim.name().isEmpty() || !name.isEmpty();
        if (claim.closed() || claim.place() == Claim.Place.TAKEN || !named || name.length() > IdentityForm.NAME) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, Reason> errors = named ? Map.of() : Map.of("name", Reason.of("supplier.name-missing"));
            return claim(claim, name, errors, model);
        }
        return "redirect:" + referencing.begin(claim, name, current.get());
    }

    @PostMapping("/referencer/rejoindre")
    String join(
            @RequestParam(name = "identifier", defaultValue = "") String identifier,
            Model model,
            HttpServletResponse response) {
        Claim claim = claim(identifier, model, response);
        if (claim == null) {
            return instead(response);
        }
        Organisation organisation = claim.organisation();
        if (organisation == null || claim.place() != Claim.Place.TAKEN) {
            return claim(claim, "", Map.of(), model);
        }
        Organisations.Joined joined = referencing.join(organisation, current.get());
        model.addAttribute("claim", claim);
        model.addAttribute("again", joined == Organisations.Joined.ALREADY_IN);
        return "supplier/edit/asked";
    }

    /** What is shown where there is no claim. */
    private static String instead(HttpServletResponse response) {
        return response.getStatus() == HttpStatus.TOO_MANY_REQUESTS.value()
                ? "account/too-many"
                : "supplier/edit/begin";
    }

    /** Null when the number is none, or after too many. */
    private @Nullable Claim claim(String identifier, Model model, HttpServletResponse response) {
        Actor actor = current.get();
        if (!limits.lets(actor.id())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return null;
        }
        try {
            return referencing.claim(Claim.Number.of(clean(identifier)), actor);
        } catch (InvalidIdentifier refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Reason reason =
                    clean(identifier).isEmpty() ? Reason.of("supplier-form.identifier-missing") : refused.reason();
            form(identifier, Map.of("identifier", reason), model);
            return null;
        }
    }

    private static String claim(Claim claim, String name, Map<String, Reason> errors, Model model) {
        model.addAttribute("claim", claim);
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "supplier/edit/claim";
    }

    private static String clean(String text) {
        String plain = text.replace("\u0000", "").strip();
        return plain.length() > 400 ? plain.substring(0, 400) : plain;
    }
}
