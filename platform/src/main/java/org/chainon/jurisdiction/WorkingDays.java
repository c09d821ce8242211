package org.chainon.jurisdiction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Days on which people work: neither the end of the week nor a public holiday. */
@Component
public class WorkingDays {
    private final PublicHolidays holidays;

    WorkingDays(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /** Which days of a week count. */
    public enum Week {
        /** Monday to Friday (<i>jours ouvrés</i>). */
        FIVE_DAYS,
        /** Monday to Saturday (<i>jours ouvrables</i>). */
        SIX_DAYS;

        private boolean has(DayOfWeek day) {
            return day != DayOfWeek.SUNDAY && (this == SIX_DAYS || day != DayOfWeek.SATURDAY);
        }
    }

    public boolean works(LocalDate day, Week week, Jurisdiction law) {
        return week.has(day.getDayOfWeek()) && holidays.on(day, law).isEmpty();
    }

    /** That day if it is a working day, else the next that is. */
    public LocalDate from(LocalDate day, Week week, Jurisdiction law) {
        LocalDate working = day;
        while (!works(working, week, law)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** So many working days later. */
    public LocalDate after(LocalDate day, int days, Week week, Jurisdiction law) {
        LocalDate later = day;
        for (int i = 0; i < days; i++) {
            later = from(later.plusDays(1), week, law);
        }
        return later;
    }
}
