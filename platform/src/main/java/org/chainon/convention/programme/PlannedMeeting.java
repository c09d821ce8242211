package org.chainon.convention.programme;

import java.time.Instant;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.MeetingId;

/**
 * Two who meet, when and where.
 *
 * @param slot id of its slot
 * @param place the name of its table; empty by video
 * @param sequence how often it was changed since it was told first (RFC 5545, 3.8.7.4)
 */
public record PlannedMeeting(
        MeetingId id,
        ConventionId convention,
        AttendeeId buyer,
        AttendeeId supplier,
        String slot,
        String place,
        State state,
        Origin origin,
        int sequence,
        Instant changedAt) {
    public enum State {
        PLANNED,
        /** Was told, and cannot take place any more. */
        LOST
    }

    public enum Origin {
        /** From wishes. */
        CHOSEN,
        /** The organiser's own. */
        ADDED,
        /** Agreed on the day. */
        WALK_IN
    }

    static PlannedMeeting fresh(
            ConventionId convention,
            AttendeeId buyer,
            AttendeeId supplier,
            String slot,
            String place,
            Origin origin,
            Instant at) {
        return new PlannedMeeting(
                MeetingId.random(), convention, buyer, supplier, slot, place, State.PLANNED, origin, 0, at);
    }

    public boolean planned() {
        return state == State.PLANNED;
    }

    public boolean video() {
        return place.isEmpty();
    }

    public boolean with(AttendeeId attendee) {
        return buyer.equals(attendee) || supplier.equals(attendee);
    }

    /** Whom this one meets. */
    public AttendeeId other(AttendeeId attendee) {
        return buyer.equals(attendee) ? supplier : buyer;
    }

    PlannedMeeting at(String newSlot, String newPlace, Instant when) {
        return new PlannedMeeting(
                id, convention, buyer, supplier, newSlot, newPlace, State.PLANNED, origin, sequence + 1, when);
    }

    PlannedMeeting lost(Instant when) {
        return new PlannedMeeting(id, convention, buyer, supplier, slot, place, State.LOST, origin, sequence + 1, when);
    }
}
