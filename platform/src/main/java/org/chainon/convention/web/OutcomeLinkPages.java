package org.chainon.convention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Membership;
import org.chainon.account.People;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Party;
import org.chainon.convention.outcome.CameOf;
import org.chainon.convention.outcome.OutcomeLinks;
import org.chainon.convention.outcome.TellOutcomes;
import org.chainon.kernel.PersonId;
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

/**
 * Where the mail leads that asks what came of meetings, without signing in. Opening it keeps nothing, whatever was clicked: programs
 * that look through mails open links too.
 */
@Controller
@RequestMapping("/conventions/suites/{token}")
@Allows(Action.FOLLOW_MAIL_LINK)
class OutcomeLinkPages {
    private final OutcomeLinks links;
    private final Conventions conventions;
    private final People people;
    private final OutcomeForm form;
    private final TellOutcomes tell;

    OutcomeLinkPages(OutcomeLinks links, Conventions conventions, People people, OutcomeForm form, TellOutcomes tell) {
        this.links = links;
        this.conventions = conventions;
        this.people = people;
        this.form = form;
        this.tell = tell;
    }

    private record Known(PersonId person, Attendee attendee, Convention convention) {}

    /** {@code reponse}: a {@link CameOf}, as it was clicked in the mail. */
    @GetMapping
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String dit,
            Model model,
            HttpServletResponse response) {
        Known known = known(token).orElse(null);
        if (known == null) {
            return over(response);
        }
        model.addAttribute("thanks", dit);
        String clicked = ConventionForms.constant(CameOf.class, reponse)
                .map(CameOf::name)
                .orElse("");
        return form.show(known.convention(), known.attendee(), reader(token, known), clicked, model);
    }

    /** {@code do}: {@code arreter, reprendre}; else what came of the meetings. */
    @PostMapping
    String send(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Known known = known(token).orElse(null);
        if (known == null) {
            return over(response);
        }
        OutcomeForm.Reader reader = reader(token, known);
        String what = ConventionForms.one(typed, "do");
        if (what.equals("arreter") || what.equals("reprendre")) {
            tell.ask(known.person(), what.equals("reprendre"));
            return "redirect:" + reader.action() + "?dit=" + what;
        }
        Map<String, Reason> errors = new LinkedHashMap<>();
        return form.send(known.convention(), known.attendee(), reader, typed, errors, model)
                .map(page -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return page;
                })
                .orElse("redirect:" + reader.action() + "?dit=oui");
    }

    private static OutcomeForm.Reader reader(String token, Known known) {
        return new OutcomeForm.Reader("/conventions/suites/" + token, known.person());
    }

    /** A person who has left the body, or whose account is closed, answers for it no more. */
    private Optional<Known> known(String token) {
        return links.read(token)
                .flatMap(asked -> conventions
                        .attendee(asked.attendee())
                        .filter(attendee -> people.actor(asked.person())
                                .filter(actor -> actor.memberships().stream()
                                        .anyMatch(membership -> belongs(membership, attendee.party())))
                                .isPresent())
                        .flatMap(attendee -> conventions
                                .find(attendee.convention())
                                .map(convention -> new Known(asked.person(), attendee, convention))));
    }

    private static boolean belongs(Membership membership, Party party) {
        return switch (party) {
            case Party.Enterprise enterprise -> enterprise.supplier().equals(membership.supplier());
            case Party.Buyer buyer -> buyer.organisation().equals(membership.organisation());
        };
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "convention/outcomes-over";
    }
}
