package org.chainon.convention.programme;

import java.time.Instant;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there on the day.
 *
 * @param absentAt since when it is known not to come
 * @param lateUntil id of the first slot at which it is there; null from the first on
 */
public record Presence(
        AttendeeId attendee,
        @Nullable Instant arrivedAt,
        @Nullable Instant absentAt,
        @Nullable String lateUntil) {
    public static Presence unknown(AttendeeId attendee) {
        return new Presence(attendee, null, null, null);
    }

    public boolean arrived() {
        return arrivedAt != null;
    }

    public boolean absent() {
        return absentAt != null;
    }
}
