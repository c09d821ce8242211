package org.chainon.consortium;

import java.time.Instant;
import java.util.Map;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a grouping.
 *
 * @param person null for the platform itself, and once the account is erased
 * @param supplier the enterprise that it is about; null for the grouping itself
 * @param details {@code form}; {@code why} of a tender taken back
 */
public record ConsortiumStep(
        Instant at, @Nullable PersonId person, @Nullable SupplierId supplier, What what, Map<String, String> details) {
    public ConsortiumStep {
        details = Map.copyOf(details);
    }

    /** What happened; in words {@code consortium.step.NAME}. */
    public enum What {
        BEGUN(true),
        PROPOSED(false),
        INVITED(false),
        REMINDED(false),
        EXPIRED(false),
        JOINED(true),
        /** The lead noted a yes that was given otherwise. */
        JOINED_BY_PHONE(true),
        DECLINED(false),
        LEAD_PROPOSED(false),
        MEMBER_PROPOSED(false),
        TERMS_AGREED(false),
        TERMS_REFUSED(false),
        EXPECTED(false),
        ROLE_CHANGED(true),
        LEAD_PASSED(true),
        FORM_CHANGED(true),
        LINES_CHANGED(true),
        PARTS_CHANGED(true),
        WITHDRAWN(true),
        REMOVED(true),
        FILE_SHARED(true),
        FILE_REMOVED(true),
        FILED(true),
        TAKEN_BACK(true),
        WON(true),
        LOST(true),
        ENDED(true);

        private final boolean shared;

        What(boolean shared) {
            this.shared = shared;
        }

        /** Whether all members may know; else the lead and the enterprise that it is about. */
        public boolean shared() {
            return shared;
        }
    }
}
