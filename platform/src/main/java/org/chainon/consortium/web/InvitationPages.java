package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.People;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.InvitationLinks;
import org.chainon.consortium.InvitationLinks.Invitation;
import org.chainon.consortium.JoinConsortium;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.Proposal;
import org.chainon.consortium.Sight;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
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

/** Where the mail of an invitation leads, without signing in. Opening it changes nothing: programs that look through mails open links too. */
@Controller
@RequestMapping("/groupements/invitation/{token}")
@Allows(Action.FOLLOW_MAIL_LINK)
class InvitationPages {
    private final InvitationLinks links;
    private final Consortia consortia;
    private final JoinConsortium join;
    private final People people;
    private final ConsortiumNames names;
    private final Today today;

    InvitationPages(
            InvitationLinks links,
            Consortia consortia,
            JoinConsortium join,
            People people,
            ConsortiumNames names,
            Today today) {
        this.links = links;
        this.consortia = consortia;
        this.join = join;
        this.people = people;
        this.names = names;
        this.today = today;
    }

    @GetMapping
    String open(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(token, null, model, response);
    }

    /** {@code do}: {@code accepter, refuser}. */
    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        Optional<Invitation> invitation = invitation(token);
        if (invitation.isEmpty()) {
            return over(response);
        }
        Invitation about = invitation.get();
        JoinConsortium.As as = new JoinConsortium.As(
                about.consortium(), about.supplier(), ConsortiumForms.read(form, "lu"), about.person());
        boolean yes = ConsortiumForms.one(form, "do").equals("accepter");
        Outcome outcome = yes ? join.accept(as) : join.decline(as, ConsortiumForms.one(form, "mot"));
        return switch (outcome) {
            case Outcome.Done done -> yes ? show(token, null, model, response) : declined(model);
            case Outcome.Stale stale -> refused(token, Reason.of("consortium.read-again"), model, response);
            case Outcome.Refused refusal -> refused(token, refusal.reason(), model, response);
        };
    }

    private String refused(String token, Reason reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(token, reason, model, response);
    }

    private String show(String token, @Nullable Reason refused, Model model, HttpServletResponse response) {
        Invitation about = invitation(token).orElse(null);
        Sight sight = about == null
                ? null
                : consortia
                        .find(about.consortium())
                        .flatMap(consortium -> Sight.of(consortium, about.supplier()))
                        .orElse(null);
        if (about == null || sight == null) {
            return over(response);
        }
        Map<SupplierId, ConsortiumNames.Named> named = names.of(java.util.Set.of(sight.lead(), about.supplier()));
        model.addAttribute("sight", sight);
        model.addAttribute("subject", sight.subject());
        model.addAttribute("own", sight.own());
        model.addAttribute("price", sight.price(sight.own()).orElse(null));
        model.addAttribute("names", named);
        model.addAttribute("table", sight.table());
        model.addAttribute(
                "expired", sight.own().expired(today.in(sight.subject().law())));
        model.addAttribute(
                "read",
                consortia.proposals(sight.id(), about.supplier()).stream()
                        .mapToLong(Proposal::id)
                        .max()
                        .orElse(0));
        model.addAttribute("token", token);
        model.addAttribute("refused", refused);
        return "consortium/invitation";
    }

    private static String declined(Model model) {
        model.addAttribute("declined", true);
        return "consortium/invitation-over";
    }

    /** A person who has left the enterprise, or whose account is closed, answers for it no more. */
    private Optional<Invitation> invitation(String token) {
        return links.read(token)
                .filter(invitation -> people.actor(invitation.person())
                        .filter(actor -> actor.memberships().stream()
                                .anyMatch(membership -> invitation.supplier().equals(membership.supplier())))
                        .isPresent());
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "consortium/invitation-over";
    }
}
