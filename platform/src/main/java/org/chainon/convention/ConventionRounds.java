package org.chainon.convention;

import java.time.Duration;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Component;

/** What is done for conventions every few minutes: reminders of wishes, deadlines. */
@Component
class ConventionRounds implements Job {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final ConventionRows conventions;
    private final MoveConventions move;

    ConventionRounds(ConventionRows conventions, MoveConventions move) {
        this.conventions = conventions;
        this.move = move;
    }

    @Override
    public String name() {
        return "convention-rounds";
    }

    @Override
    public When when() {
        return new When.Every(PAUSE);
    }

    @Override
    public void run(Progress progress) {
        int reminded = 0;
        for (Convention convention : conventions.ahead()) {
            if (progress.stopping()) {
                return;
            }
            reminded += move.round(convention.id());
        }
        progress.outcome(Reason.of("job.convention-rounds", "reminded", reminded));
    }
}
