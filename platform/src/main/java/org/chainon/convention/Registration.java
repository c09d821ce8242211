package org.chainon.convention;

import org.chainon.kernel.Reason;

/** What became of what somebody says of its own coming. */
public sealed interface Registration {
    /** It stands so now. */
    record Done(Attendee attendee) implements Registration {}

    /** Somebody else of the same body wrote since it was read: nothing changed. */
    record Stale() implements Registration {}

    /** Nothing changed; codes {@code convention.…}. */
    record Refused(Reason reason) implements Registration {}

    static Registration refused(String code) {
        return new Refused(Reason.of(code));
    }
}
