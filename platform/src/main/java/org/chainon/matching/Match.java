package org.chainon.matching;

import java.util.List;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;

/**
 * One supplier beside one lot.
 *
 * @param score the chance that it is right for the lot, 0 to 1
 * @param reasons what speaks for it, strongest first
 * @param lacks what is missing or speaks against it, gravest first
 */
public record Match(
        SupplierId supplier, NoticeId notice, LotId lot, double score, List<Reason> reasons, List<Reason> lacks) {
    public Match {
        reasons = List.copyOf(reasons);
        lacks = List.copyOf(lacks);
    }
}
