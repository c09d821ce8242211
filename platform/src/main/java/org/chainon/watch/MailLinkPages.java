package org.chainon.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.People;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.GiveOpinion;
import org.chainon.matching.Opinion;
import org.chainon.notice.Notices;
import org.chainon.watch.MailLinks.About;
import org.chainon.watch.MailLinks.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What links in alert mails lead to, without signing in. Opening one changes nothing but that it was opened, since programs that look
 * through mails open links too: an answer is given by the button of the page.
 */
@Controller
@Allows(Action.FOLLOW_MAIL_LINK)
class MailLinkPages {
    private final MailLinks links;
    private final Alerts alerts;
    private final Watches watches;
    private final People people;
    private final Notices notices;
    private final GiveOpinion opinions;
    private final Clock clock;

    MailLinkPages(
            MailLinks links,
            Alerts alerts,
            Watches watches,
            People people,
            Notices notices,
            GiveOpinion opinions,
            Clock clock) {
        this.links = links;
        this.alerts = alerts;
        this.watches = watches;
        this.people = people;
        this.notices = notices;
        this.opinions = opinions;
        this.clock = clock;
    }

    @GetMapping("/alertes/{token}")
    String open(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<About> about = links.readAbout(token).filter(this::stillTheirs);
        if (about.isEmpty()) {
            return over(response);
        }
        alerts.opened(about.get().person(), about.get().notice(), clock.instant());
        if (about.get().what() == MailLinks.What.SEE || about.get().lot() == null) {
            return "redirect:/avis/" + about.get().notice();
        }
        return ask(about.get(), token, "", model, response);
    }

    private String ask(About about, String token, String done, Model model, HttpServletResponse response) {
        return notices.find(about.notice())
                .map(notice -> {
                    model.addAttribute("notice", notice);
                    model.addAttribute("about", about);
                    model.addAttribute("token", token);
                    model.addAttribute("whyNot", Opinion.Reason.values());
                    model.addAttribute("done", done);
                    return "watch/answer";
                })
                .orElseGet(() -> over(response));
    }

    /** A person who has left the supplier, or whose account is closed, answers for it no more. */
    private boolean stillTheirs(About about) {
        SupplierId supplier = about.supplier();
        return people.actor(about.person())
                .filter(actor -> supplier == null
                        || actor.memberships().stream().anyMatch(membership -> supplier.equals(membership.supplier())))
                .isPresent();
    }

    /** @param raison an {@link Opinion.Reason}, where it is not for them */
    @PostMapping("/alertes/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String raison,
            Model model,
            HttpServletResponse response) {
        Optional<About> about = links.readAbout(token).filter(this::stillTheirs);
        if (about.isEmpty()
                || about.get().supplier() == null
                || about.get().lot() == null
                || about.get().what() == MailLinks.What.SEE) {
            return over(response);
        }
        boolean interested = about.get().what() == MailLinks.What.INTERESTED;
        GiveOpinion.Outcome outcome = opinions.give(
                about.get().supplier(),
                about.get().notice(),
                about.get().lot(),
                interested ? Opinion.Verdict.INTERESTED : Opinion.Verdict.NOT_FOR_ME,
                interested ? null : reason(raison));
        if (outcome instanceof GiveOpinion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused.reason());
            return ask(about.get(), token, "", model, response);
        }
        return ask(about.get(), token, interested ? "interested" : "not-for-me", model, response);
    }

    private static Opinion.@Nullable Reason reason(String name) {
        return Stream.of(Opinion.Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "watch/link-over";
    }

    @GetMapping("/desabonnement/{token}")
    String ending(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<Ending> ending = links.readEnding(token);
        if (ending.isEmpty()) {
            return over(response);
        }
        return showEnding(ending.get(), token, false, model);
    }

    private String showEnding(Ending ending, String token, boolean done, Model model) {
        model.addAttribute(
                "watch",
                ending.watch() == null ? null : watches.find(ending.watch()).orElse(null));
        model.addAttribute("everything", ending.watch() == null);
        model.addAttribute("token", token);
        model.addAttribute("done", done);
        return "watch/ending";
    }

    /** Also what a mail program posts by itself: RFC 8058. */
    @PostMapping("/desabonnement/{token}")
    String end(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<Ending> ending = links.readEnding(token);
        if (ending.isEmpty()) {
            return over(response);
        }
        watches.unsubscribe(ending.get().person(), ending.get().watch());
        return showEnding(ending.get(), token, true, model);
    }

    /** Mail programs post without having opened a page: the signed address itself is the proof. */
    @Bean
    static Customizer<HttpSecurity> oneClick() {
        return http -> http.csrf(csrf -> csrf.ignoringRequestMatchers("/desabonnement/*"));
    }
}
