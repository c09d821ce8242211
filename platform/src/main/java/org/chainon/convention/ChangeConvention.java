package org.chainon.convention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** One change of a convention at a time, in the transaction of who calls: its row is locked, the version that was read must still stand. */
@Component
class ChangeConvention {
    private final ConventionRows rows;
    private final Clock clock;

    ChangeConvention(ConventionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Outcome read(Read read, Function<Convention, Outcome> how) {
        Convention before = rows.locked(read.id()).orElse(null);
        if (before == null) {
            return Outcome.refused("convention.unknown");
        }
        if (before.version() != read.version()) {
            return new Outcome.Stale();
        }
        return switch (how.apply(before)) {
            case Outcome.Done done -> new Outcome.Done(rows.update(done.convention(), now()));
            case Outcome.Stale stale -> stale;
            case Outcome.Refused refusal -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield refusal;
            }
        };
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today(Convention convention) {
        return LocalDate.now(clock.withZone(convention.law().zone()));
    }
}
