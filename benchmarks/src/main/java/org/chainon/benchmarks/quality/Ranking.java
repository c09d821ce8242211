package org.chainon.benchmarks.quality;

import java.io.IOException;
import java.util.List;
import org.chainon.matching.engine.LotProfile;

/** One way of ranking enterprises for a contract. */
interface Ranking {
    String name();

    /** SIREN of the best, best first; those left out share the places after. */
    List<String> rank(AwardRecord award, LotProfile lot, Market market) throws IOException;

    /** Takes note of an award that may be used from now on. */
    default void tell(AwardRecord award, LotProfile lot) throws IOException {}
}
