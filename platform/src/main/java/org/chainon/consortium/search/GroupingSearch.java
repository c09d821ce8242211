package org.chainon.consortium.search;

import java.time.Instant;
import java.util.List;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A search for groupings that somebody asked for.
 *
 * @param person who asked; null once the account is erased
 * @param supplier for which enterprise; null where another body asks
 * @param notice what it is about, or {@code need}
 * @param far what was found on the way, the latest last
 * @param result the last one; while it is asked anew, the one before
 * @param version grows each time that it is asked anew
 */
public record GroupingSearch(
        GroupingSearchId id,
        @Nullable PersonId person,
        @Nullable SupplierId supplier,
        @Nullable OrganisationId organisation,
        @Nullable NoticeId notice,
        @Nullable NeedId need,
        SearchAsk ask,
        State state,
        boolean stopping,
        List<Far> far,
        @Nullable SearchResult result,
        long version,
        Instant askedAt,
        @Nullable Instant endedAt) {
    public GroupingSearch {
        far = List.copyOf(far);
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * A grouping better than those before, or a better bound.
     *
     * @param covered share of all cells
     */
    public record Far(int members, double covered, double bound) {}

    public boolean underWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
