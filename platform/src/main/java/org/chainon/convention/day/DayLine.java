package org.chainon.convention.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.chainon.convention.DayPlan;
import org.chainon.convention.Plan;
import org.chainon.convention.Slot;

/**
 * One line of somebody's day: a slot with what is in it, or the pause.
 *
 * @param meetings at most one that takes place, and those that were lost
 */
public record DayLine(Slot slot, Kind kind, List<Met> meetings) {
    /** In words {@code convention.line.NAME}. */
    public enum Kind {
        MEETING,
        FREE,
        /** Said that it cannot. */
        AWAY,
        PAUSE
    }

    public DayLine {
        meetings = List.copyOf(meetings);
    }

    /** A day with its lines, in order. */
    public record Day(LocalDate day, List<DayLine> lines) {
        public Day {
            lines = List.copyOf(lines);
        }
    }

    /** All days of a convention for one who takes part. */
    public static List<Day> of(Plan plan, OwnAgenda agenda) {
        return plan.days().stream()
                .map(day -> new Day(day.day(), lines(day, agenda)))
                .toList();
    }

    private static List<DayLine> lines(DayPlan day, OwnAgenda agenda) {
        List<DayLine> lines = new ArrayList<>();
        LocalTime rest = day.pauseFrom();
        LocalTime back = day.pauseTo();
        boolean paused = rest == null;
        for (Slot slot : day.slots()) {
            if (!paused && rest != null && back != null && !slot.from().isBefore(back)) {
                lines.add(new DayLine(new Slot(day.day(), rest, back), Kind.PAUSE, List.of()));
                paused = true;
            }
            lines.add(line(slot, agenda));
        }
        return lines;
    }

    private static DayLine line(Slot slot, OwnAgenda agenda) {
        List<Met> meetings = agenda.meetings().stream()
                .filter(met -> met.meeting().slot().equals(slot.id()))
                .toList();
        Kind kind = meetings.stream().anyMatch(Met::planned)
                ? Kind.MEETING
                : agenda.cannot().contains(slot.id()) ? Kind.AWAY : Kind.FREE;
        return new DayLine(slot, kind, meetings);
    }
}
