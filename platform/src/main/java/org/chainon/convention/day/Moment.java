package org.chainon.convention.day;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.chainon.convention.Convention;
import org.chainon.convention.Plan;
import org.chainon.convention.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Where a convention is at one moment.
 *
 * @param running the slot that has begun and not ended; null between two
 * @param next the first one that has not begun; null after the last
 */
public record Moment(
        LocalDateTime now, @Nullable Slot running, @Nullable Slot next) {
    /** @param now where the convention takes place */
    public static Moment of(Plan plan, LocalDateTime now) {
        List<Slot> slots = plan.slots();
        return new Moment(
                now,
                slots.stream()
                        .filter(slot -> !now.isBefore(begin(slot)) && now.isBefore(end(slot)))
                        .findFirst()
                        .orElse(null),
                slots.stream()
                        .filter(slot -> now.isBefore(begin(slot)))
                        .findFirst()
                        .orElse(null));
    }

    public static LocalDateTime begin(Slot slot) {
        return slot.day().atTime(slot.from());
    }

    public static LocalDateTime end(Slot slot) {
        return slot.day().atTime(slot.to());
    }

    /** The slot of that id, where there is one. */
    public static Optional<Slot> slot(Plan plan, String id) {
        return plan.slots().stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    /** The meeting of an agenda that takes place now, or else the next one; of a slot that is no more, none. */
    public Optional<Met> first(Convention convention, OwnAgenda agenda) {
        return agenda.meetings().stream()
                .filter(Met::planned)
                .filter(met -> slot(convention.plan(), met.meeting().slot())
                        .filter(slot -> now.isBefore(end(slot)))
                        .isPresent())
                .findFirst();
    }

    public boolean runs(Slot slot) {
        return slot.equals(running);
    }

    /** Whether a slot is behind. */
    public boolean past(Slot slot) {
        return !now.isBefore(end(slot));
    }

    /** Whether the convention is that day, or was or will be the day before or after: who looks wants to see changes at once. */
    public boolean near(Plan plan) {
        return plan.days().stream()
                .anyMatch(day -> !now.toLocalDate().isBefore(day.day().minusDays(1))
                        && !now.toLocalDate().isAfter(day.day().plusDays(1)));
    }

    /** Differs when another slot begins or ends. */
    public String stamp() {
        return (running == null ? "-" : running.id()) + (next == null ? "-" : next.id());
    }
}
