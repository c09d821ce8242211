package org.chainon.benchmarks.fairness;

import java.util.List;
import org.chainon.kernel.SupplierId;

/** In which order suppliers are told. It learns what came of it. */
interface Order {
    String name();

    /** All who are eligible, who is told first first. */
    List<SupplierId> of(Case need);

    /** @param interested of those who were told */
    void told(Case need, List<SupplierId> told, List<SupplierId> interested);
}
