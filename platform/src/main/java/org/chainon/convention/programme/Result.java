package org.chainon.convention.programme;

import java.util.List;
import java.util.Map;
import org.chainon.convention.scheduling.Answer;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;

/**
 * How good a programme is, and who gets less than wished.
 *
 * @param status whether fewer breaks are possible; {@code UNSAT} only where nothing could be given up either
 * @param bound breaks that every programme of these meetings has
 * @param fewest the breaks of who has fewest; {@code most} of who has most
 * @param wished meetings that somebody asked for and nobody refused
 * @param changes how often a buyer changes tables
 * @param preferred how many times somebody meets in the half of the day that it likes best
 * @param seconds that it took
 */
public record Result(
        Answer.Status status,
        int breaks,
        int bound,
        int fewest,
        int most,
        int wished,
        int meetings,
        int changes,
        int preferred,
        double seconds,
        List<Missed> missed,
        Map<String, Integer> lacking,
        List<GivenUp> givenUp) {
    public Result {
        missed = List.copyOf(missed);
        lacking = Map.copyOf(lacking);
        givenUp = List.copyOf(givenUp);
    }

    /** Why two who could have met do not; in words {@code convention.missed.NAME}. */
    public enum Why {
        /** One of them does not want to: told to the organiser only. */
        REFUSED,
        /** The organiser wants it so. */
        RULED_OUT,
        /** They are never there at the same time. */
        NO_TIME,
        BUYER_FULL,
        SUPPLIER_FULL,
        BOTH_FULL,
        /** All tables are taken by meetings that were wished more. */
        NO_ROOM
    }

    /** A meeting that somebody asked for. */
    public record Missed(AttendeeId buyer, AttendeeId supplier, Why why) {}

    /** A rule or meeting without which there is a programme; in words {@code convention.given-up.NAME}. */
    public enum What {
        MEETING,
        FIXED,
        SESSION,
        ORDER,
        ABSENCE,
        TABLE,
        FAIRNESS
    }

    /**
     * @param buyer null where it is not about a pair
     * @param then for an order: whom the buyer was to meet later
     * @param slot for an absence: its id
     */
    public record GivenUp(
            What what,
            @Nullable AttendeeId buyer,
            @Nullable AttendeeId supplier,
            @Nullable AttendeeId then,
            @Nullable String slot) {}

    /** How many meetings somebody has less than everybody shall have. */
    public int lacking(AttendeeId attendee) {
        return lacking.getOrDefault(attendee.toString(), 0);
    }

    public boolean proven() {
        return status == Answer.Status.OPTIMAL;
    }
}
