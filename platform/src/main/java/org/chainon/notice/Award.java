package org.chainon.notice;

import java.util.UUID;
import org.chainon.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A contract that was won, as it is kept (<i>attribution</i>).
 *
 * @param notice the notice that announced it, null for one that came without (DECP)
 * @param terms what its source says of it
 */
public record Award(UUID id, @Nullable NoticeId notice, AwardDraft terms) {}
