package org.chainon.consortium;

import java.time.Instant;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Share and price as one side proposes them to the other.
 *
 * @param supplier the member that they are for
 * @param byLead whether the lead proposes them, or the member
 * @param person who did; null once the account is erased
 */
public record Proposal(
        long id,
        SupplierId supplier,
        boolean byLead,
        Terms terms,
        String words,
        State state,
        @Nullable PersonId person,
        Instant at) {
    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** Another proposal came after it. */
        REPLACED
    }

    public boolean open() {
        return state == State.OPEN;
    }
}
