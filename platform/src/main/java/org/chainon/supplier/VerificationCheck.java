package org.chainon.supplier;

import org.chainon.kernel.Reason;

/** One thing that a facilitator looks at before saying that a supplier is verified. */
public record VerificationCheck(Outcome outcome, Reason what) {
    /** What the platform could see by itself. */
    public enum Outcome {
        /** A source that the supplier does not write confirms it. */
        CONFIRMED,
        /** A person must look. */
        TO_LOOK_AT,
        /** Worth knowing, neither good nor bad. */
        INFORMATION
    }
}
