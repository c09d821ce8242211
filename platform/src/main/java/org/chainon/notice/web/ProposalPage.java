package org.chainon.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
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
import org.springframework.web.bind.annotation.PostMapping;

/** The form by which a private buyer proposes a contract. */
@Controller
@Allows(Action.PROPOSE_NOTICE)
class ProposalPage {
    private final ProposalCheck check;
    private final NoticeIntake intake;
    private final Notices notices;

    ProposalPage(ProposalCheck check, NoticeIntake intake, Notices notices) {
        this.check = check;
        this.intake = intake;
        this.notices = notices;
    }

    @GetMapping("/avis/proposer")
    String form(Model model) {
        return show(model, Proposal.empty(), Map.of());
    }

    @PostMapping("/avis/proposer")
    String propose(@ModelAttribute("form") Proposal form, Locale locale, Model model, HttpServletResponse response) {
        ProposalCheck.Checked checked = check.check(form, locale);
        NoticeDraft draft = checked.draft();
        if (draft == null) {
            return refused(model, form, checked.errors(), response);
        }
        try {
            intake.take(draft);
        } catch (BadRecord e) {
            return refused(model, form, Map.of("title", e.reason()), response);
        }
        Notice stored = notices.bySourceId(draft.sourceId()).orElseThrow();
        return "redirect:/avis/" + stored.id();
    }

    private static String refused(
            Model model, Proposal form, Map<String, Reason> errors, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, form, errors);
    }

    private static String show(Model model, Proposal form, Map<String, Reason> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "notice/propose";
    }
}
