package org.chainon.convention;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How a day runs: meetings of equal length, one after the other.
 *
 * @param minutes of a meeting
 * @param between minutes from one meeting to the next
 * @param pauseFrom no meeting from then to {@code pauseTo}; both null without a pause
 */
public record DayPlan(
        LocalDate day,
        LocalTime from,
        LocalTime to,
        int minutes,
        int between,
        @Nullable LocalTime pauseFrom,
        @Nullable LocalTime pauseTo) {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 240;
    private static final int HOUR = 60;

    public DayPlan {
        refusal(from, to, minutes, between, pauseFrom, pauseTo).ifPresent(reason -> {
            throw new IllegalArgumentException(reason.code());
        });
    }

    /** Why no day can run so. */
    public static Optional<Reason> refusal(
            LocalTime from,
            LocalTime to,
            int minutes,
            int between,
            @Nullable LocalTime pauseFrom,
            @Nullable LocalTime pauseTo) {
        if (!from.isBefore(to)) {
            return Optional.of(Reason.of("convention.day-order"));
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            return Optional.of(Reason.of("convention.day-minutes"));
        }
        if (between < 0 || between > LONGEST) {
            return Optional.of(Reason.of("convention.day-between"));
        }
        if ((pauseFrom == null) != (pauseTo == null)) {
            return Optional.of(Reason.of("convention.day-pause"));
        }
        boolean outside = pauseFrom != null
                && pauseTo != null
                && (!pauseFrom.isBefore(pauseTo) || pauseFrom.isBefore(from) || pauseTo.isAfter(to));
        return outside ? Optional.of(Reason.of("convention.day-pause")) : Optional.empty();
    }

    /** The first meeting begins with the day, the first after the pause with its end; none ends after the day. */
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        int rest = pauseFrom == null ? minute(to) : minute(pauseFrom);
        int back = pauseTo == null ? minute(to) : minute(pauseTo);
        int start = minute(from);
        while (start + minutes <= minute(to)) {
            if (start < back && start + minutes > rest) {
                start = Math.max(back, start);
                continue;
            }
            slots.add(new Slot(day, time(start), time(start + minutes)));
            start += minutes + between;
        }
        return List.copyOf(slots);
    }

    /** The same on another day. */
    DayPlan on(LocalDate other) {
        return new DayPlan(other, from, to, minutes, between, pauseFrom, pauseTo);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / HOUR, minute % HOUR);
    }
}
