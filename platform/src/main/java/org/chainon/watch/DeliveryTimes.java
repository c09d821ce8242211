package org.chainon.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.WorkingDays;
import org.chainon.jurisdiction.WorkingDays.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an alert may reach a person: not in the evening, at night, on Sundays or public holidays, unless it would come too late. */
@Component
class DeliveryTimes {
    private static final WorkingDays.Hours AWAKE =
            new WorkingDays.Hours(Week.SIX_DAYS, LocalTime.of(8, 0), LocalTime.of(20, 0));

    private final WorkingDays workingDays;

    DeliveryTimes(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Now, or the next morning that is nobody's holiday; now too where the deadline would pass before. */
    Instant atOnce(Instant now, @Nullable OffsetDateTime deadline, Jurisdiction law) {
        Instant next = workingDays.within(AWAKE, now.atZone(law.zone()), law).toInstant();
        return deadline != null && deadline.toInstant().isBefore(next) ? now : next;
    }

    /** The next digest: at its hour of a working day; a weekly one that falls on a holiday comes the day after. */
    Instant digest(Instant now, Rhythm rhythm, Jurisdiction law) {
        ZonedDateTime here = now.atZone(law.zone());
        LocalTime hour = LocalTime.of(rhythm.hour(), 0);
        LocalDate day = here.toLocalTime().isBefore(hour)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        while (rhythm.kind() == Rhythm.Kind.WEEKLY && day.getDayOfWeek() != rhythm.day()) {
            day = day.plusDays(1);
        }
        return working(day, law).atTime(hour).atZone(law.zone()).toInstant();
    }

    private LocalDate working(LocalDate day, Jurisdiction law) {
        return workingDays.from(day, Week.SIX_DAYS, law);
    }
}
