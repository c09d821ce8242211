package org.chainon.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Page;

/** Notices by words and filters. */
public interface NoticeSearch {
    /** What can be filtered by, with counts: each counted as if nothing had been chosen of it. */
    enum Dimension {
        KIND,
        FORM,
        NATURE,
        RESERVATION,
        REGION,
        DUE,
        SOURCE,
        /** Those that most notices name. */
        PROCEDURE
    }

    /** How many notices a choice would leave. Regions are written as {@code AreaId}. */
    record Count(String value, long notices) {}

    /** A page of notices and the counts of all filters. */
    record Results(Page<Notice> page, Map<Dimension, List<Count>> counts) {
        public Results {
            counts = Map.copyOf(counts);
        }
    }

    /** @param page from 1 */
    Results search(NoticeQuery query, int page, int size);

    /** The first few, without counts. */
    List<Notice> first(NoticeQuery query, int limit);

    /** Which of these notices the query finds. */
    Set<NoticeId> among(NoticeQuery query, Collection<NoticeId> notices);

    /** How many notices of the query were published since that day (included). */
    long publishedSince(NoticeQuery query, LocalDate day);

    /** The whole list in its order; streams, to be closed. */
    Stream<Notice> all(NoticeQuery query);
}
