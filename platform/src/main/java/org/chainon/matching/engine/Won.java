package org.chainon.matching.engine;

import java.util.Set;
import org.chainon.kernel.SupplierId;

/** A contract as it was called for, and who won it: what weights are learned from. */
public record Won(LotProfile lot, Set<SupplierId> winners) {
    public Won {
        winners = Set.copyOf(winners);
    }
}
