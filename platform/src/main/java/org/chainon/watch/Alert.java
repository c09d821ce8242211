package org.chainon.watch;

import java.time.Instant;
import java.util.List;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told of a notice, once a version.
 *
 * @param version fingerprint of the notice's content
 * @param watch by which it was found, null when that is gone
 * @param supplier for whom, and the lot that fits it best; null where a list found it
 * @param reasons the strongest, or what changed
 * @param dueAt when it is to be told
 */
record Alert(
        PersonId person,
        NoticeId notice,
        String version,
        News news,
        @Nullable WatchId watch,
        @Nullable SupplierId supplier,
        @Nullable LotId lot,
        double score,
        List<Reason> reasons,
        Instant createdAt,
        Instant dueAt) {
    Alert {
        reasons = List.copyOf(reasons);
    }

    /** What there is to tell. */
    enum News {
        NEW,
        CHANGED,
        CANCELLED
    }
}
