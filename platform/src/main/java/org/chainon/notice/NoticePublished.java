package org.chainon.notice;

import org.chainon.kernel.NoticeId;

/** A notice came in for the first time, or in a new version. */
public record NoticePublished(NoticeId id, String version, boolean first) {}
