package org.chainon.bid;

import java.time.Instant;
import java.util.Map;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bid's history; lines are added, never changed.
 *
 * @param person null when the platform did it, or the account is erased
 * @param stage the stage afterwards
 * @param details {@code from} and {@code to} of a deadline; {@code kind} and {@code at} of an appointment
 */
public record BidStep(Instant at, @Nullable PersonId person, What what, Stage stage, Map<String, String> details) {
    public BidStep {
        details = Map.copyOf(details);
    }

    /** What happened; in words {@code bid.step.NAME}. */
    public enum What {
        STARTED,
        ANSWERED,
        MOVED,
        PLANNED,
        APPOINTED,
        APPOINTMENT_REMOVED,
        REFERENCED,
        /** The buyer has put the deadline elsewhere. */
        DEADLINE_MOVED,
        CANCELLED
    }
}
