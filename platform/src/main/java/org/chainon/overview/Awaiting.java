package org.chainon.overview;

import java.time.OffsetDateTime;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a buyer's people.
 *
 * @param title of the need or question, as its people wrote it; may be empty
 * @param what is to be done, codes {@code overview.awaits.…}
 * @param path where it is done
 * @param until when it is too late; null where it never is
 */
record Awaiting(
        Urgency urgency,
        String title,
        Reason what,
        String path,
        @Nullable OffsetDateTime until) {
    /** In the order in which they are shown. */
    enum Urgency {
        /** Somebody waits for it, or time runs out. */
        NOW,
        /** There is something to read or decide. */
        SOON,
        /** It lies there. */
        SOME_DAY
    }
}
