package org.chainon.matching;

import java.time.Instant;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says of a lot (<i>« intéressé », « pas pour moi »</i>). It has one at most of each lot: a later one replaces it.
 *
 * @param reason why not; null exactly when interested
 */
public record Opinion(
        SupplierId supplier,
        NoticeId notice,
        LotId lot,
        Verdict verdict,
        @Nullable Reason reason,
        Instant givenAt) {
    public Opinion {
        if ((verdict == Verdict.NOT_FOR_ME) != (reason != null)) {
            throw new IllegalArgumentException("a reason belongs to NOT_FOR_ME, and to nothing else");
        }
    }

    /** Yes or no. */
    public enum Verdict {
        INTERESTED,
        NOT_FOR_ME
    }

    /** Why a lot is not for a supplier. */
    public enum Reason {
        NOT_OUR_TRADE,
        TOO_FAR,
        TOO_BIG,
        TOO_SMALL,
        NO_TIME,
        OTHER
    }
}
