package org.chainon.matching;

import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;

/**
 * A supplier and the lot of a notice that fits it best, before anybody asks why: {@link Matching#explain} tells.
 *
 * @param score the chance that it is right for the lot, 0 to 1
 */
public record Candidate(SupplierId supplier, NoticeId notice, LotId lot, double score) {}
