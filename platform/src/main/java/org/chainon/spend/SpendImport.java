package org.chainon.spend;

import java.math.BigDecimal;
import java.time.Instant;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SpendImportId;
import org.jspecify.annotations.Nullable;

/**
 * A file of payments that a buyer handed in.
 *
 * @param failure why nothing of it was taken; null unless it failed
 * @param read lines so far, of which {@code taken} and {@code refused}
 * @param amount of the lines that were taken
 */
public record SpendImport(
        SpendImportId id,
        OrganisationId buyer,
        Jurisdiction law,
        String fileName,
        State state,
        Mapping mapping,
        @Nullable Reason failure,
        long read,
        long taken,
        long refused,
        BigDecimal amount,
        Instant createdAt,
        @Nullable Instant endedAt) {
    /** How far it is. */
    public enum State {
        /** It is to be said which column says what. */
        ASKING,
        /** It is read, or will be in a moment. */
        WAITING,
        DONE,
        /** Nothing of it counts. */
        FAILED
    }
}
