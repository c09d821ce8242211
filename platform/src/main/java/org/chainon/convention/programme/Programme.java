package org.chainon.convention.programme;

import java.time.Instant;
import org.chainon.kernel.ConventionId;
import org.jspecify.annotations.Nullable;

/**
 * How the programme of a convention is made, and how good it is; its meetings are {@link PlannedMeeting}s.
 *
 * @param version counts the changes: who writes says which one was read
 * @param far how far the making is; null while none is on its way
 * @param result of the last making; null before the first
 */
public record Programme(
        ConventionId convention,
        Rules rules,
        long version,
        State state,
        @Nullable Far far,
        @Nullable Result result,
        @Nullable Instant madeAt) {
    /** In words {@code convention.programme.NAME}. */
    public enum State {
        NONE,
        MAKING,
        MADE,
        /** Something went wrong that is nobody's fault; it can be asked again. */
        FAILED
    }

    /** What the making does; in words {@code convention.making.NAME}. */
    public enum Step {
        CHOOSING,
        SCHEDULING,
        RELAXING,
        SEATING
    }

    /**
     * @param breaks of the best so far; −1 before there is one
     * @param bound breaks that every programme has
     */
    public record Far(Step step, int breaks, int bound) {}

    static Programme none(ConventionId convention) {
        return new Programme(convention, Rules.USUAL, 0, State.NONE, null, null, null);
    }

    public boolean made() {
        return state == State.MADE;
    }

    public boolean making() {
        return state == State.MAKING;
    }
}
