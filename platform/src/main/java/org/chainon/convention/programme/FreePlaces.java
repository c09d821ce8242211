package org.chainon.convention.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Slot;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where two could meet that nobody planned to. */
@Component
public class FreePlaces {
    private final MeetingRows meetings;
    private final PresenceRows presences;

    FreePlaces(MeetingRows meetings, PresenceRows presences) {
        this.meetings = meetings;
        this.presences = presences;
    }

    /**
     * @param place name of the table, empty by video
     * @param reason why they cannot meet then; null where they can
     */
    record Free(String place, @Nullable Reason reason) {
        static Free not(String code) {
            return new Free("", Reason.of(code));
        }
    }

    /** Slots in which both are free, at a table that is. */
    public List<Slot> slots(Convention convention, Attendee buyer, Attendee supplier) {
        return convention.plan().slots().stream()
                .filter(slot -> at(convention, buyer, supplier, slot.id()).reason() == null)
                .toList();
    }

    Free at(Convention convention, Attendee buyer, Attendee supplier, String slot) {
        if (convention.plan().slots().stream().map(Slot::id).noneMatch(slot::equals)) {
            return Free.not("convention.slot-unknown");
        }
        List<PlannedMeeting> all = meetings.of(convention.id()).stream()
                .filter(PlannedMeeting::planned)
                .toList();
        if (all.stream().anyMatch(each -> each.with(buyer.id()) && each.with(supplier.id()))) {
            return Free.not("convention.meet-already");
        }
        List<PlannedMeeting> then =
                all.stream().filter(each -> each.slot().equals(slot)).toList();
        if (busy(buyer, slot, then) || busy(supplier, slot, then)) {
            return Free.not("convention.not-free");
        }
        if (convention.plan().onSite()
                && (buyer.coming().video() || supplier.coming().video())) {
            return new Free("", null);
        }
        return table(convention, buyer.id(), all, then)
                .map(place -> new Free(place, null))
                .orElseGet(() -> Free.not("convention.no-free-table"));
    }

    private boolean busy(Attendee attendee, String slot, List<PlannedMeeting> then) {
        Presence presence = presences.of(attendee.id());
        boolean late = presence.lateUntil() != null && slot.compareTo(presence.lateUntil()) < 0;
        return presence.absent()
                || late
                || attendee.coming().cannot().contains(slot)
                || then.stream().anyMatch(each -> each.with(attendee.id()));
    }

    /** The buyer's own table first. */
    private static Optional<String> table(
            Convention convention, AttendeeId buyer, List<PlannedMeeting> all, List<PlannedMeeting> then) {
        Set<String> taken = then.stream().map(PlannedMeeting::place).collect(Collectors.toSet());
        Set<String> own = all.stream()
                .filter(each -> each.buyer().equals(buyer))
                .map(PlannedMeeting::place)
                .collect(Collectors.toSet());
        List<String> free = convention.plan().tables().stream()
                .filter(table -> !taken.contains(table))
                .toList();
        return free.stream()
                .filter(own::contains)
                .findFirst()
                .or(() -> free.stream().findFirst());
    }
}
