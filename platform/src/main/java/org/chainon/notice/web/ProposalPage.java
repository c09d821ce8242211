package org.chainon.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.Reason;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** How an opportunity is proposed: what kind it is, then the form that this kind needs. Enterprises may offer to cooperate. */
@Controller
class ProposalPage {
    private final ProposalCheck check;
    private final NoticeIntake intake;
    private final Notices notices;
    private final CurrentActor current;

    ProposalPage(ProposalCheck check, NoticeIntake intake, Notices notices, CurrentActor current) {
        this.check = check;
        this.intake = intake;
        this.notices = notices;
        this.current = current;
    }

    @GetMapping("/avis/proposer")
    @Allows(Action.OFFER_COOPERATION)
    String kinds(Model model) {
        Actor me = current.get();
        List<Proposable> open = Arrays.stream(Proposable.values())
                .filter(one -> Policy.allows(me, action(one), Target.NONE))
                .toList();
        model.addAttribute("kinds", open);
        return "notice/propose-kind";
    }

    @GetMapping("/avis/proposer/cooperation")
    @Allows(Action.OFFER_COOPERATION)
    String cooperation(Model model) {
        return show(model, Proposable.COOPERATION, Proposal.empty(), Map.of());
    }

    @PostMapping("/avis/proposer/cooperation")
    @Allows(Action.OFFER_COOPERATION)
    String proposeCooperation(
            @ModelAttribute("form") Proposal form, Locale locale, Model model, HttpServletResponse response) {
        return propose(Proposable.COOPERATION, form, locale, model, response);
    }

    @GetMapping("/avis/proposer/{genre}")
    @Allows(Action.PROPOSE_NOTICE)
    String form(@PathVariable String genre, Model model) {
        return show(model, proposable(genre), Proposal.empty(), Map.of());
    }

    @PostMapping("/avis/proposer/{genre}")
    @Allows(Action.PROPOSE_NOTICE)
    String propose(
            @PathVariable String genre,
            @ModelAttribute("form") Proposal form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return propose(proposable(genre), form, locale, model, response);
    }

    private String propose(
            Proposable proposed, Proposal form, Locale locale, Model model, HttpServletResponse response) {
        ProposalCheck.Checked checked = check.check(proposed, form, locale);
        NoticeDraft draft = checked.draft();
        if (draft == null) {
            return refused(model, proposed, form, checked.errors(), response);
        }
        try {
            intake.take(draft);
        } catch (BadRecord e) {
            return refused(model, proposed, form, Map.of("title", e.reason()), response);
        }
        Notice stored = notices.bySourceId(draft.sourceId()).orElseThrow();
        return "redirect:/avis/" + stored.id();
    }

    private static Action action(Proposable proposed) {
        return proposed == Proposable.COOPERATION ? Action.OFFER_COOPERATION : Action.PROPOSE_NOTICE;
    }

    private static Proposable proposable(String slug) {
        return Proposable.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String refused(
            Model model, Proposable proposed, Proposal form, Map<String, Reason> errors, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, proposed, form, errors);
    }

    private static String show(Model model, Proposable proposed, Proposal form, Map<String, Reason> errors) {
        model.addAttribute("proposed", proposed);
        model.addAttribute("cooperations", Notice.Cooperation.values());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "notice/propose";
    }
}
