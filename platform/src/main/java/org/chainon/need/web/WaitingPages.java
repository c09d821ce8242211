package org.chainon.need.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.kernel.OrganisationId;
import org.chainon.need.Moderation;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The needs that wait for a facilitator, and whether they have to. */
@Controller
class WaitingPages {
    private final Needs needs;
    private final Moderation moderation;
    private final Organisations organisations;
    private final CurrentActor current;

    WaitingPages(Needs needs, Moderation moderation, Organisations organisations, CurrentActor current) {
        this.needs = needs;
        this.moderation = moderation;
        this.organisations = organisations;
        this.current = current;
    }

    /** A body's rule, and whether one may change it. */
    record RuleView(OrganisationId body, String name, boolean moderates, boolean may) {}

    @GetMapping("/besoins/a-regarder")
    @Allows(Action.SEE_WAITING_NEEDS)
    String waiting(Model model) {
        Actor me = current.get();
        List<Membership> bodies = me.memberships().stream()
                .filter(membership -> membership.kind() == Organisation.Kind.FACILITATOR)
                .toList();
        Set<String> areas = bodies.stream()
                .flatMap(membership -> membership.areas().stream())
                .collect(Collectors.toSet());
        List<Need> waiting = areas.isEmpty() && !me.admin() ? List.of() : needs.waiting(me.admin() ? Set.of() : areas);
        model.addAttribute("needs", waiting);
        model.addAttribute(
                "rules",
                bodies.stream()
                        .map(body -> new RuleView(
                                body.organisation(),
                                body.name(),
                                moderation.by(body.organisation()),
                                Policy.allows(
                                        me,
                                        Action.SET_NEED_RULE,
                                        new Target(body.organisation(), null, null, Set.of()))))
                        .toList());
        return "need/waiting";
    }

    @PostMapping("/organisations/{organisation}/regle-des-besoins")
    @Allows(Action.SET_NEED_RULE)
    String rule(@PathVariable String organisation, @RequestParam(defaultValue = "") String regarder) {
        OrganisationId body = OrganisationId.parse(organisation);
        if (organisations
                .find(body)
                .filter(found -> found.kind() == Organisation.Kind.FACILITATOR)
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        moderation.set(body, regarder.equals("oui"));
        return "redirect:/besoins/a-regarder";
    }
}
