package org.chainon.supplier;

import java.time.Instant;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That a supplier was taken out of the directory (<i>retrait</i>).
 *
 * @param message what its people are told besides; null when nothing more was to be said
 * @param returnAskedAt when they asked that it come back; null when they did not
 */
public record Withdrawal(
        Why why,
        @Nullable String message,
        Instant at,
        PersonId by,
        @Nullable Instant returnAskedAt) {
    /** The reason. */
    public enum Why {
        /** No such enterprise, or not its own profile. */
        FAKE,
        CLOSED,
        AT_ITS_REQUEST
    }
}
