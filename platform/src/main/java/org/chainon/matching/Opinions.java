package org.chainon.matching;

import java.util.List;
import java.util.Map;
import org.chainon.kernel.LotId;
import org.chainon.kernel.SupplierId;

/** Questions about what suppliers said of lots. */
public interface Opinions {
    /** All of one supplier, newest first. */
    List<Opinion> of(SupplierId supplier);

    /** The same by lot, in the same order. */
    Map<LotId, Opinion> byLot(SupplierId supplier);
}
