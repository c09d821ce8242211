package org.chainon.convention;

import java.time.Instant;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a convention, is asked to, or did not want to.
 *
 * @param person who wrote it
 * @param version counts what it says of itself: who writes says which one was read; 0 before the first
 * @param registeredAt the waiting list stands in this order
 * @param remindedAt when it was told that its wishes are awaited
 */
public record Attendee(
        AttendeeId id,
        ConventionId convention,
        Party party,
        State state,
        @Nullable PersonId person,
        Coming coming,
        long version,
        @Nullable Instant invitedAt,
        @Nullable Instant registeredAt,
        @Nullable Instant remindedAt) {
    /** In words {@code convention.attendee.NAME}. */
    public enum State {
        INVITED,
        REGISTERED,
        /** All places are taken. */
        WAITING,
        /** Declined, or does not come any more. */
        WITHDRAWN
    }

    static Attendee fresh(ConventionId convention, Party party) {
        return new Attendee(
                AttendeeId.random(), convention, party, State.WITHDRAWN, null, Coming.NOTHING, 0, null, null, null);
    }

    public Side side() {
        return party.side();
    }

    public boolean registered() {
        return state == State.REGISTERED;
    }

    /** Whether it has a place, or waits for one. */
    public boolean expected() {
        return state == State.REGISTERED || state == State.WAITING;
    }

    Attendee invited(Instant at) {
        return new Attendee(id, convention, party, State.INVITED, person, coming, version, at, registeredAt, null);
    }

    Attendee coming(Coming how, @Nullable PersonId who) {
        return new Attendee(id, convention, party, state, who, how, version + 1, invitedAt, registeredAt, remindedAt);
    }

    Attendee at(State now, @Nullable Instant registered) {
        return new Attendee(id, convention, party, now, person, coming, version, invitedAt, registered, remindedAt);
    }

    Attendee reminded(Instant at) {
        return new Attendee(id, convention, party, state, person, coming, version, invitedAt, registeredAt, at);
    }
}
