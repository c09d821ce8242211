package org.chainon.account.web;

import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.OrganisationTargets;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
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

/** An organisation's people: who is in, who asks to come in. */
@Controller
class OrganisationPages {
    private final Organisations organisations;
    private final OrganisationTargets targets;
    private final People people;
    private final CurrentActor current;

    OrganisationPages(Organisations organisations, OrganisationTargets targets, People people, CurrentActor current) {
        this.organisations = organisations;
        this.targets = targets;
        this.people = people;
        this.current = current;
    }

    @GetMapping("/organisations/{organisation}")
    @Allows(Action.READ_MEMBERS)
    String organisation(@PathVariable String organisation, Model model) {
        return show(find(organisation), null, model);
    }

    /** Who waits for an answer: of a facilitator's own territory, of all for an administrator. */
    @GetMapping("/organisations")
    @Allows(Action.SEE_VERIFICATIONS)
    String wishes(Model model) {
        Actor me = current.get();
        model.addAttribute(
                "wishes",
                organisations.wishes().stream()
                        .filter(wish -> targets.find(wish.organisation().id().toString())
                                .filter(target -> Policy.allows(me, Action.MANAGE_MEMBERS, target))
                                .isPresent())
                        .toList());
        return "account/wishes";
    }

    private String show(Organisation organisation, @Nullable Reason refused, Model model) {
        Target target = targets.find(organisation.id().toString()).orElseThrow();
        model.addAttribute("organisation", organisation);
        model.addAttribute("members", people.members(organisation.id()));
        model.addAttribute("manages", Policy.allows(current.find().orElse(null), Action.MANAGE_MEMBERS, target));
        model.addAttribute(
                "setsLook",
                organisation.kind() == Organisation.Kind.FACILITATOR
                        && Policy.allows(current.find().orElse(null), Action.SET_LOOK, target));
        model.addAttribute("refused", refused);
        return "account/organisation";
    }

    /** @param geste {@code accepter}, {@code responsable}, {@code membre} or {@code retirer} (a refusal too) */
    @PostMapping("/organisations/{organisation}/membres")
    @Allows(Action.MANAGE_MEMBERS)
    String decide(
            @PathVariable String organisation, @RequestParam String personne, @RequestParam String geste, Model model) {
        Organisation decided = find(organisation);
        PersonId person = person(personne);
        boolean known = people.members(decided.id()).stream()
                .anyMatch(member -> member.person().id().equals(person));
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean done = switch (geste) {
            case "accepter", "membre" -> organisations.grant(person, decided.id(), Membership.Level.MEMBER);
            case "responsable" -> organisations.grant(person, decided.id(), Membership.Level.MANAGER);
            case "retirer" -> organisations.leave(person, decided.id());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return done
                ? "redirect:/organisations/" + decided.id()
                : show(decided, Reason.of("organisation.last-manager"), model);
    }

    /** One's own leaving. */
    @PostMapping("/organisations/{organisation}/quitter")
    @Allows(Action.READ_MEMBERS)
    String leave(@PathVariable String organisation, Model model) {
        Organisation left = find(organisation);
        return organisations.leave(current.get().id(), left.id())
                ? "redirect:/compte"
                : show(left, Reason.of("organisation.last-manager"), model);
    }

    private Organisation find(String id) {
        return organisations
                .find(OrganisationId.parse(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PersonId person(String text) {
        try {
            return PersonId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, notAnId);
        }
    }
}
