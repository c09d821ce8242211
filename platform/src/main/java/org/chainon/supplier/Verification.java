package org.chainon.supplier;

import java.time.Instant;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a facilitator has looked at a supplier, and what it found.
 *
 * @param reason what the facilitator says to the supplier; null when nothing was to be said
 * @param askedAt when the supplier asked, null when it did not
 * @param changedSince whether the profile is another than the one that was looked at
 * @param endedSince whether an accreditation that proves one of its kinds has ended since, and no other proves that kind
 */
public record Verification(
        SupplierId supplier,
        State state,
        @Nullable String reason,
        @Nullable Instant askedAt,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        boolean changedSince,
        boolean endedSince) {
    /** Where it stands. */
    public enum State {
        /** Nobody has asked and nobody has looked: an imported profile. */
        NONE,
        ASKED,
        VERIFIED,
        /** Something must be corrected first: the reason says what. */
        REFUSED
    }

    /** Verified, and still what was verified. */
    public boolean holds() {
        return state == State.VERIFIED && !changedSince && !endedSince;
    }
}
