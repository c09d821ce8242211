package org.chainon.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
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

/** The form by which a private buyer proposes a contract. Closed while {@link Editing} is. */
@Controller
class ProposalPage {
    private final Editing editing;
    private final ProposalCheck check;
    private final NoticeIntake intake;
    private final Notices notices;

    ProposalPage(Editing editing, ProposalCheck check, NoticeIntake intake, Notices notices) {
        this.editing = editing;
        this.check = check;
        this.intake = intake;
        this.notices = notices;
    }

    @GetMapping("/avis/proposer")
    String form(Model model) {
        return editing.isOpen() ? show(model, Proposal.empty(), Map.of()) : "notice/propose-closed";
    }

    @PostMapping("/avis/proposer")
    String propose(@ModelAttribute("form") Proposal form, Locale locale, Model model, HttpServletResponse response) {
        if (!editing.isOpen()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "notice/propose-closed";
        }
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
