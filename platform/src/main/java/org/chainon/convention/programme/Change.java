package org.chainon.convention.programme;

import java.time.Instant;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;

/**
 * What happened after the programme was told, and what that cost.
 *
 * @param attendee whom it is about; null once erased
 * @param moved meetings that have another slot or table now
 * @param lost meetings that cannot take place any more
 * @param added meetings that nobody knew of
 */
public record Change(Kind kind, @Nullable AttendeeId attendee, int moved, int lost, int added, Instant at) {
    /** In words {@code convention.change.NAME}. */
    public enum Kind {
        ABSENT,
        LATE,
        /** Was thought absent or late. */
        THERE,
        NEWCOMER,
        WALK_IN
    }
}
