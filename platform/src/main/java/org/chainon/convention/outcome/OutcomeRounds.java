package org.chainon.convention.outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Component;

/** Asks by mail what came of meetings, at an hour at which people read mails. */
@Component
class OutcomeRounds implements Job {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(19, 0);
    /** The last wave and its mails are over then. */
    private static final int MONTHS = 7;

    private final StatementRows rows;
    private final Conventions conventions;
    private final AskOutcomes ask;
    private final Clock clock;

    OutcomeRounds(StatementRows rows, Conventions conventions, AskOutcomes ask, Clock clock) {
        this.rows = rows;
        this.conventions = conventions;
        this.ask = ask;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "convention-outcomes";
    }

    @Override
    public When when() {
        return new When.Every(PAUSE);
    }

    @Override
    public void run(Progress progress) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        int asked = 0;
        for (ConventionId id : rows.over(today.minusMonths(MONTHS), today)) {
            if (progress.stopping()) {
                return;
            }
            Convention convention = conventions.find(id).orElse(null);
            if (convention != null && daytime(convention)) {
                asked += ask.round(
                        id, LocalDate.now(clock.withZone(convention.law().zone())));
            }
        }
        progress.outcome(Reason.of("job.convention-outcomes", "asked", asked));
    }

    private boolean daytime(Convention convention) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), convention.law().zone());
        return !now.isBefore(FROM) && now.isBefore(TO);
    }
}
