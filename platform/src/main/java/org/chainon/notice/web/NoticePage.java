package org.chainon.notice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeHistory;
import org.chainon.notice.Notices;
import org.chainon.notice.VersionChanges;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One notice: its facts, lots, versions and awards. */
@Controller
@Allows(Action.READ_PUBLIC)
class NoticePage {
    private final Notices notices;
    private final NoticeHistory history;

    NoticePage(Notices notices, NoticeHistory history) {
        this.notices = notices;
        this.history = history;
    }

    /** A version with what it changed; the first has no changes. */
    record Step(NoticeHistory.Version version, boolean first, List<Reason> changes) {}

    @GetMapping("/avis/{id}")
    String notice(@PathVariable String id, Model model) {
        Notice notice = find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!notice.id().toString().equals(id)) {
            return "redirect:/avis/" + notice.id();
        }
        model.addAttribute("notice", notice);
        model.addAttribute("steps", steps(history.versions(notice.id())));
        model.addAttribute("awards", history.awards(notice.id()));
        return "notice/notice";
    }

    /** A notice that was merged into another leads on to it. */
    private Optional<Notice> find(String id) {
        try {
            return notices.find(NoticeId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Newest first. */
    private static List<Step> steps(List<NoticeHistory.Version> versions) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            steps.add(new Step(
                    versions.get(i),
                    i == 0,
                    i == 0
                            ? List.of()
                            : VersionChanges.between(
                                    versions.get(i - 1).content(),
                                    versions.get(i).content())));
        }
        return steps.reversed();
    }
}
