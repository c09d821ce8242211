package org.chainon.bid;

import java.time.OffsetDateTime;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * The lot that a bid is for, as its notice was last read.
 *
 * @param lotTitle empty when the notice has one lot only
 * @param value estimated, excl. VAT; null when withheld
 * @param deadline in the law's own zone; null when none is known
 * @param cancelled whether the buyer has cancelled the call
 */
public record BidSubject(
        NoticeId notice,
        LotId lot,
        String lotNumber,
        String title,
        String lotTitle,
        String buyer,
        @Nullable Money value,
        Jurisdiction law,
        @Nullable OffsetDateTime deadline,
        boolean cancelled) {}
