package org.chainon.matching.engine;

import java.util.List;
import org.chainon.kernel.Reason;

/** One supplier beside one lot, with why; as in {@link org.chainon.matching.Match}. */
public record Ranked(
        SupplierProfile supplier, LotProfile lot, double score, List<Reason> reasons, List<Reason> lacks) {}
