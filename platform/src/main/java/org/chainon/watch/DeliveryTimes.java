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
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final WorkingDays workingDays;

    DeliveryTimes(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Now, or the next morning that is nobody's holiday; now too where the deadline would pass before. */
    Instant atOnce(Instant now, @Nullable OffsetDateTime deadline, Jurisdiction law) {
        ZonedDateTime here = now.atZone(law.zone());
        Instant next = next(here, law);
        return deadline != null && deadline.toInstant().isBefore(next) ? now : next;
    }

    private Instant next(ZonedDateTime here, Jurisdiction law) {
        LocalTime time = here.toLocalTime();
        if (workingDays.works(here.toLocalDate(), Week.SIX_DAYS, law) && time.isBefore(EVENING)) {
            return time.isBefore(MORNING) ? here.with(MORNING).toInstant() : here.toInstant();
        }
        return working(here.toLocalDate().plusDays(1), law)
                .atTime(MORNING)
                .atZone(law.zone())
                .toInstant();
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
