package org.chainon.consortium;

import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * What a grouping answers, as it was last read: some lots of a notice, or of a need.
 *
 * @param notice null where it is a need
 * @param need null where it is a notice
 * @param buyer empty where the need hides it
 * @param deadline in the law's own zone; null when none is known
 */
public record ConsortiumSubject(
        @Nullable NoticeId notice,
        @Nullable NeedId need,
        List<Asked> lots,
        String title,
        String buyer,
        Jurisdiction law,
        @Nullable OffsetDateTime deadline) {
    public ConsortiumSubject {
        lots = List.copyOf(lots);
        if ((notice == null) == (need == null) || lots.isEmpty()) {
            throw new IllegalArgumentException("a notice or a need, with its lots");
        }
    }

    /**
     * A lot of it.
     *
     * @param lot of the notice; null for a need
     * @param title empty where there is only one
     */
    public record Asked(@Nullable LotId lot, String number, String title) {}
}
