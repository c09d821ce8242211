package org.chainon.hotline;

import java.time.Instant;
import org.chainon.kernel.FileId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One turn in a question's talk.
 *
 * @param author null once the account is erased
 */
public record Message(
        @Nullable PersonId author,
        Side side,
        String text,
        @Nullable FileId file,
        Instant at) {
    /** Who speaks. */
    public enum Side {
        ASKER,
        ADVISER
    }
}
