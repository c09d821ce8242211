package org.chainon.need.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.People;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.AnswerNeed;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contact.WhyNot;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.DemandLinks;
import org.chainon.need.contact.DemandLinks.Demand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the mail about a need leads, without signing in. Opening it changes nothing: programs that look through mails open links too. */
@Controller
@RequestMapping("/demande/{token}")
@Allows(Action.FOLLOW_MAIL_LINK)
class DemandPages {
    private final DemandLinks links;
    private final Contacts contacts;
    private final Needs needs;
    private final AnswerNeed answers;
    private final People people;
    private final NeedLookup lookup;

    DemandPages(
            DemandLinks links, Contacts contacts, Needs needs, AnswerNeed answers, People people, NeedLookup lookup) {
        this.links = links;
        this.contacts = contacts;
        this.needs = needs;
        this.answers = answers;
        this.people = people;
        this.lookup = lookup;
    }

    @GetMapping
    String open(@PathVariable String token, Model model, HttpServletResponse response) {
        return demand(token).map(demand -> show(demand, token, null, model)).orElseGet(() -> over(response));
    }

    /** {@code do}: {@code interessee, pas-interessee}. */
    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String raison,
            Model model,
            HttpServletResponse response) {
        Optional<Demand> demand = demand(token);
        if (demand.isEmpty()) {
            return over(response);
        }
        Demand about = demand.get();
        Optional<Reason> refused = what.equals("interessee")
                ? answers.interested(about.contact(), about.person())
                : answers.decline(about.contact(), about.person(), ReceivedPages.whyNot(raison), "");
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(about, token, refused.orElse(null), model);
    }

    /** A person who has left the supplier, or whose account is closed, answers for it no more. */
    private Optional<Demand> demand(String token) {
        return links.read(token)
                .filter(demand -> contacts.find(demand.contact())
                        .filter(contact -> people.actor(demand.person())
                                .filter(actor -> actor.memberships().stream()
                                        .anyMatch(
                                                membership -> contact.supplier().equals(membership.supplier())))
                                .isPresent())
                        .isPresent());
    }

    private String show(Demand demand, String token, @Nullable Reason refused, Model model) {
        Contact contact = contacts.find(demand.contact()).orElseThrow();
        Need need = needs.find(contact.need()).orElseThrow();
        model.addAttribute("contact", contact);
        model.addAttribute("need", need);
        model.addAttribute("sheet", need.sheet());
        model.addAttribute("answerable", lookup.answerable(need));
        model.addAttribute("token", token);
        model.addAttribute("refused", refused);
        model.addAttribute("whyNot", WhyNot.values());
        return "need/demand";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "need/demand-over";
    }
}
