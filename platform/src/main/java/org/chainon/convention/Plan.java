package org.chainon.convention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainon.kernel.Reason;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator prepares.
 *
 * @param commune where it takes place; null where it is by video only
 * @param video whether one may take part from elsewhere
 * @param videoLink shown to those who are registered only
 * @param tables their names: as many meetings at once
 * @param waiting whether who comes too late is put on a list
 * @param registerBy last day to register; null while it is not said
 * @param wishBy last day to say whom one wants to meet
 * @param least meetings that each supplier is to have
 * @param most meetings that a buyer has at most
 */
public record Plan(
        String title,
        String words,
        String address,
        @Nullable AreaId commune,
        boolean video,
        String videoLink,
        List<DayPlan> days,
        List<String> tables,
        Entrance buyers,
        Entrance suppliers,
        boolean waiting,
        @Nullable LocalDate registerBy,
        @Nullable LocalDate wishBy,
        int least,
        int most) {
    public static final int MOST_DAYS = 10;
    public static final int MOST_TABLES = 500;

    public Plan {
        days = days.stream().sorted(Comparator.comparing(DayPlan::day)).toList();
        tables = List.copyOf(tables);
        if (days.stream().map(DayPlan::day).distinct().count() != days.size()
                || days.size() > MOST_DAYS
                || tables.size() > MOST_TABLES) {
            throw new IllegalArgumentException("the days or tables of a convention");
        }
    }

    public Entrance entrance(Side side) {
        return side == Side.BUYER ? buyers : suppliers;
    }

    public boolean onSite() {
        return commune != null;
    }

    public List<Slot> slots() {
        return days.stream().flatMap(day -> day.slots().stream()).toList();
    }

    public Optional<LocalDate> firstDay() {
        return days.stream().map(DayPlan::day).findFirst();
    }

    public Optional<LocalDate> lastDay() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().day());
    }

    /** What is missing before anybody can register. */
    List<Reason> lacks(LocalDate today) {
        List<Reason> lacks = new ArrayList<>();
        if (days.isEmpty() || days.stream().anyMatch(day -> day.slots().isEmpty())) {
            lacks.add(Reason.of("convention.no-day"));
        } else if (days.getFirst().day().isBefore(today)) {
            lacks.add(Reason.of("convention.day-passed"));
        }
        if (commune == null && !video) {
            lacks.add(Reason.of("convention.no-place"));
        }
        if (tables.isEmpty()) {
            lacks.add(Reason.of("convention.no-table"));
        }
        if (buyers.places() == 0 || suppliers.places() == 0) {
            lacks.add(Reason.of("convention.no-places"));
        }
        lacks.addAll(deadlines(today));
        return lacks;
    }

    private List<Reason> deadlines(LocalDate today) {
        if (registerBy == null || wishBy == null) {
            return List.of(Reason.of("convention.no-deadline"));
        }
        if (registerBy.isBefore(today) || wishBy.isBefore(registerBy)) {
            return List.of(Reason.of("convention.deadline-order"));
        }
        return firstDay().filter(wishBy::isAfter).isPresent()
                ? List.of(Reason.of("convention.deadline-after"))
                : List.of();
    }

    /** The same another time: its days follow the new first one, as do the deadlines, at the same distances. */
    Plan from(LocalDate first) {
        long later = firstDay().map(day -> ChronoUnit.DAYS.between(day, first)).orElse(0L);
        return new Plan(
                title,
                words,
                address,
                commune,
                video,
                "",
                days.stream().map(day -> day.on(day.day().plusDays(later))).toList(),
                tables,
                buyers,
                suppliers,
                waiting,
                moved(registerBy, later),
                moved(wishBy, later),
                least,
                most);
    }

    private static @Nullable LocalDate moved(@Nullable LocalDate day, long later) {
        return day == null ? null : day.plusDays(later);
    }
}
