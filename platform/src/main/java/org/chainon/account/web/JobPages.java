package org.chainon.account.web;

import java.time.Clock;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.job.Jobs;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Work in the background, for the administrator: how it went, when it comes, doing it now. */
@Controller
@Allows(Action.ADMINISTER)
class JobPages {
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    JobPages(Jobs jobs, Audit audit, Clock clock) {
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param lance the job that was just asked for, to be told on top */
    @GetMapping("/administration/travaux")
    String list(@RequestParam(defaultValue = "") String lance, Model model) {
        var all = jobs.all();
        model.addAttribute("jobs", all);
        model.addAttribute("asked", all.stream().anyMatch(job -> job.name().equals(lance)) ? lance : null);
        model.addAttribute("moving", all.stream().anyMatch(this::moving));
        return "account/jobs";
    }

    /** Whether it runs or is about to: the page then looks again by itself. */
    private boolean moving(Jobs.Listed job) {
        return job.running() || (job.next() != null && !job.next().isAfter(clock.instant()));
    }

    /** @param travail the name of a regular job */
    @PostMapping("/administration/travaux")
    String start(@RequestParam(defaultValue = "") String travail, Model model) {
        boolean regular = jobs.all().stream().anyMatch(job -> job.name().equals(travail) && job.regular());
        if (!regular) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return switch (jobs.start(travail, "")) {
            case SOON -> {
                audit.record("job.started", travail, Map.of());
                yield "redirect:/administration/travaux?lance=" + travail;
            }
            case RUNNING_ALREADY -> {
                model.addAttribute("refused", Reason.of("job.running-already"));
                yield list("", model);
            }
        };
    }
}
