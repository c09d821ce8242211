package org.chainon.jurisdiction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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

    /** That moment where it lies within the hours of a working day, else when the next one opens. */
    public ZonedDateTime within(Hours hours, ZonedDateTime at, Jurisdiction law) {
        LocalDate day = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        if (works(day, hours.week(), law) && time.isBefore(hours.to())) {
            return time.isBefore(hours.from()) ? at.with(hours.from()) : at;
        }
        return from(day.plusDays(1), hours.week(), law).atTime(hours.from()).atZone(at.getZone());
    }

    /** Hours of working days: from (included) to (excluded). */
    public record Hours(Week week, LocalTime from, LocalTime to) {}
}
