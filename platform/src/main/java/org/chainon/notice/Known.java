package org.chainon.notice;

import org.chainon.kernel.NoticeId;

/**
 * A notice that is already stored, as its current version says.
 *
 * @param order the current version's place among the others
 */
record Known(NoticeId id, long versionId, VersionOrder order, Notice content) {
    String sourceId() {
        return content.sourceId();
    }
}
