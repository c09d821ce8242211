package org.chainon.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.NoticeId;

/** What became of a notice: its versions as they came in, and who won. */
public interface NoticeHistory {
    /**
     * One version.
     *
     * @param receivedAt when it came in here
     */
    record Version(Notice content, Instant receivedAt) {}

    /**
     * The newest version of a notice.
     *
     * @param number how many versions there are
     */
    record Newest(int number, Instant receivedAt) {}

    /** Of each notice that is known. */
    Map<NoticeId, Newest> newest(Collection<NoticeId> notices);

    /** Oldest first. */
    List<Version> versions(NoticeId notice);

    /** Awards of the notice and of its procedure, oldest first. */
    List<Award> awards(NoticeId notice);
}
