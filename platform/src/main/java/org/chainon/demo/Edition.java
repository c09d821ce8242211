package org.chainon.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import org.chainon.jurisdiction.Jurisdiction;

/**
 * The week in which the data are loaded, by its Monday: versions are named after it and deadlines counted from it, so that a
 * start in a later week brings fresh ones and another start in the same week changes nothing.
 */
record Edition(LocalDate monday) {
    /** After a version's name: comes after it and before that of the next week. */
    static final String CORRECTED = ".2";

    private static final Duration LEAST_LEFT = Duration.ofHours(24);

    static Edition of(Instant now) {
        return new Edition(now.atZone(Jurisdiction.FR.zone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** This one, or the next when a notice that closes so many days after Monday would be about to close. */
    Edition open(int days, LocalTime at, Jurisdiction where, Instant now) {
        boolean closing = deadline(days, at, where).toInstant().isBefore(now.plus(LEAST_LEFT));
        return closing ? new Edition(monday.plusWeeks(1)) : this;
    }

    /** So many days after Monday, or the Monday after when that is a weekend. */
    OffsetDateTime deadline(int days, LocalTime at, Jurisdiction where) {
        LocalDate day = monday.plusDays(days);
        if (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            day = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }
        return day.atTime(at).atZone(where.zone()).toOffsetDateTime();
    }

    /** So many days before Monday, or the Friday before when that is a weekend. */
    LocalDate published(int daysBefore) {
        LocalDate day = monday.minusDays(daysBefore);
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day;
    }

    String version() {
        return monday.toString();
    }
}
