package org.chainon.matching;

import java.util.List;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.notice.Lot;

/**
 * The suppliers that fit one lot.
 *
 * @param regimes when it is reserved, the regimes it may be reserved under; only suppliers that one of them lets in are matched
 */
public record LotMatches(Lot lot, List<ReservedRegime> regimes, List<Match> matches) {
    public LotMatches {
        regimes = List.copyOf(regimes);
        matches = List.copyOf(matches);
    }
}
