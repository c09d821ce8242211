package org.chainon.convention.outcome;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import org.chainon.convention.Convention;

/** When both sides are asked what came of their meetings, counted from the last day; in words {@code convention.wave.NAME}. */
public enum Wave {
    /** The day after. */
    DAY(Period.ofDays(1)),
    QUARTER(Period.ofMonths(3)),
    HALF(Period.ofMonths(6));

    /** A mail that could not leave so long is not sent any more. */
    private static final Period MAILED = Period.ofDays(14);

    private final Period after;

    Wave(Period after) {
        this.after = after;
    }

    LocalDate due(LocalDate lastDay) {
        return lastDay.plus(after);
    }

    /** The latest one that has come; empty before the first, and where nobody was told whom it meets. */
    public static Optional<Wave> of(Convention convention, LocalDate today) {
        if (convention.state() != Convention.State.PUBLISHED && convention.state() != Convention.State.OVER) {
            return Optional.empty();
        }
        return convention
                .plan()
                .lastDay()
                .flatMap(last -> Arrays.stream(values())
                        .filter(wave -> !wave.due(last).isAfter(today))
                        .reduce((earlier, later) -> later));
    }

    /** Whether its mails leave on this day. */
    boolean mailed(LocalDate lastDay, LocalDate today) {
        return !today.isBefore(due(lastDay)) && today.isBefore(due(lastDay).plus(MAILED));
    }
}
