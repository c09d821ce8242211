package org.chainon.convention;

import org.chainon.kernel.Reason;

/** What became of a change. */
public sealed interface Outcome {
    /** It stands so now. */
    record Done(Convention convention) implements Outcome {}

    /** Somebody else wrote since it was read: nothing changed. */
    record Stale() implements Outcome {}

    /** Nothing changed; codes {@code convention.…}. */
    record Refused(Reason reason) implements Outcome {}

    static Outcome refused(String code) {
        return new Refused(Reason.of(code));
    }
}
