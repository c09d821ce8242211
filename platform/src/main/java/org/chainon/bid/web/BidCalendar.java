package org.chainon.bid.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainon.bid.Appointment;
import org.chainon.bid.Bid;
import org.chainon.bid.Stage;
import org.jspecify.annotations.Nullable;

/** What a supplier's bids hold in store: deadlines, visits and meetings. */
record BidCalendar(List<Entry> entries) {
    /**
     * Something that happens.
     *
     * @param appointment null for a deadline
     */
    record Entry(
            Bid bid, Kind kind, OffsetDateTime at, @Nullable Appointment appointment) {
        public boolean on(LocalDate day) {
            return at.toLocalDate().equals(day);
        }
    }

    /** What happens; in words {@code bid.calendar.NAME}. */
    enum Kind {
        DEADLINE,
        VISIT,
        MEETING
    }

    /** A day of a month's page, with days of its neighbours to fill the weeks. */
    record Day(LocalDate date, boolean inMonth, boolean today, List<Entry> entries) {}

    /** Of bids that nobody gave up, earliest first. */
    static BidCalendar of(List<Bid> bids) {
        List<Entry> entries = new ArrayList<>();
        for (Bid bid : bids) {
            OffsetDateTime due = bid.subject().deadline();
            if (bid.stage() == Stage.NO_GO || bid.stage() == Stage.DROPPED) {
                continue;
            }
            if (due != null) {
                entries.add(new Entry(bid, Kind.DEADLINE, due, null));
            }
            for (Appointment appointment : bid.appointments()) {
                entries.add(new Entry(bid, kind(appointment), appointment.at(), appointment));
            }
        }
        entries.sort(Comparator.comparing(Entry::at));
        return new BidCalendar(List.copyOf(entries));
    }

    private static Kind kind(Appointment appointment) {
        return switch (appointment.kind()) {
            case VISIT -> Kind.VISIT;
            case MEETING -> Kind.MEETING;
        };
    }

    List<Entry> in(YearMonth month) {
        return entries.stream()
                .filter(entry -> YearMonth.from(entry.at()).equals(month))
                .toList();
    }

    /** Whole weeks, Monday first. */
    List<List<Day>> weeks(YearMonth month, LocalDate today) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.minusDays(1);
        }
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate each = day.plusDays(i);
                week.add(new Day(
                        each,
                        YearMonth.from(each).equals(month),
                        each.equals(today),
                        entries.stream().filter(entry -> entry.on(each)).toList()));
            }
            weeks.add(List.copyOf(week));
            day = day.plusWeeks(1);
        }
        return weeks;
    }
}
