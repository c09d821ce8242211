package org.chainon.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.ModerateOrganisations;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Organisations in the administrator's eyes: doubles are merged, mistakes renamed or removed. */
@Controller
@Allows(Action.ADMINISTER)
class ModerationPages {
    private static final int NAME = 200;

    private final ModerateOrganisations moderation;
    private final Organisations organisations;
    private final People people;

    ModerationPages(ModerateOrganisations moderation, Organisations organisations, People people) {
        this.moderation = moderation;
        this.organisations = organisations;
        this.people = people;
    }

    @GetMapping("/administration/organisations")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Organisation.@Nullable Kind type,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("type", type);
        model.addAttribute("kinds", Organisation.Kind.values());
        model.addAttribute("page", moderation.search(q, type, Math.max(1, page)));
        return "account/organisations";
    }

    @GetMapping("/administration/organisations/{organisation}")
    String one(@PathVariable String organisation, Model model) {
        return show(find(organisation), null, model);
    }

    private String show(Organisation organisation, @Nullable Reason refused, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("members", people.members(organisation.id()));
        model.addAttribute("refused", refused);
        return "account/moderation";
    }

    @PostMapping("/administration/organisations/{organisation}/nom")
    String rename(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String nom,
            Model model,
            HttpServletResponse response) {
        Organisation renamed = find(organisation);
        if (nom.isBlank() || nom.strip().length() > NAME) {
            return refused(renamed, Reason.of("administration.no-name"), model, response);
        }
        moderation.rename(renamed.id(), nom.strip());
        return "redirect:/administration/organisations/" + organisation;
    }

    /** @param dans the address of the other one's page, its id, or its SIRET or NEQ */
    @PostMapping("/administration/organisations/{organisation}/fusion")
    String merge(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String dans,
            Model model,
            HttpServletResponse response) {
        Organisation gone = find(organisation);
        Optional<Organisation> into = meant(gone, dans);
        if (into.isEmpty()) {
            return refused(gone, Reason.of("organisation.merge.unknown"), model, response);
        }
        Reason refusal = moderation.merge(gone.id(), into.get().id());
        if (refusal != null) {
            return refused(gone, refusal, model, response);
        }
        return "redirect:/administration/organisations/" + into.get().id();
    }

    private Optional<Organisation> meant(Organisation gone, String typed) {
        String last = typed.strip().replaceAll("/+$", "").replaceFirst(".*/", "");
        String digits = last.replaceAll("[\\s\\u00a0\\u202f]", "");
        return organisations
                .byIdentifier(gone.kind(), gone.jurisdiction(), digits)
                .or(() -> byId(last));
    }

    private Optional<Organisation> byId(String id) {
        try {
            return organisations.find(OrganisationId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** @param confirme the name, typed once more: it cannot be taken back */
    @PostMapping("/administration/organisations/{organisation}/suppression")
    String remove(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String confirme,
            Model model,
            HttpServletResponse response) {
        Organisation removed = find(organisation);
        if (!confirme.strip().equalsIgnoreCase(removed.name())) {
            return refused(removed, Reason.of("organisation.remove.name", "name", removed.name()), model, response);
        }
        moderation.remove(removed.id());
        return "redirect:/administration/organisations";
    }

    private String refused(Organisation organisation, Reason reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(organisation, reason, model);
    }

    private Organisation find(String id) {
        return byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
