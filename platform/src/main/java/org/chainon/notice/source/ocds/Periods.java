package org.chainon.notice.source.ocds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chainon.notice.source.json.Fields;
import org.chainon.notice.source.json.Moments;
import org.jspecify.annotations.Nullable;

/** OCDS periods. */
final class Periods {
    private static final double DAYS_A_MONTH = 365.25 / 12;

    private Periods() {}

    /** Whole months of the first period that tells its length, at least one; null when none does. */
    static @Nullable Integer months(Fields... periods) {
        for (Fields period : periods) {
            Integer days = period.integer("durationInDays");
            if (days == null) {
                days = between(period.text("startDate"), period.text("endDate"));
            }
            if (days != null && days > 0) {
                return (int) Math.max(1, Math.round(days / DAYS_A_MONTH));
            }
        }
        return null;
    }

    private static @Nullable Integer between(@Nullable String start, @Nullable String end) {
        Optional<LocalDate> first = Optional.ofNullable(start).flatMap(Moments::day);
        Optional<LocalDate> last = Optional.ofNullable(end).flatMap(Moments::day);
        return first.isPresent() && last.isPresent()
                ? Math.toIntExact(ChronoUnit.DAYS.between(first.get(), last.get()) % Integer.MAX_VALUE)
                : null;
    }
}
