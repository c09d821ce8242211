package org.chainon.notice;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainon.kernel.NoticeId;

/** Questions about notices, for the other modules. */
public interface Notices {
    Optional<Notice> find(NoticeId id);

    /** By the source's own id, whatever the source. */
    Optional<Notice> bySourceId(String sourceId);

    /** In the order of {@code ids}; unknown ones are left out. */
    List<Notice> findAll(Collection<NoticeId> ids);

    /** Calls for competition that are published and have a lot whose deadline is unknown or after {@code at}. */
    void open(OffsetDateTime at, Consumer<Notice> each);

    /**
     * What changed after {@code mark}, each notice once, oldest change first; streams, memory does not grow.
     *
     * @param mark 0 for everything, else what the last call returned
     * @return the mark to give next time; no change committed before this call is ever skipped
     */
    long changedSince(long mark, Consumer<Notice> changed);
}
