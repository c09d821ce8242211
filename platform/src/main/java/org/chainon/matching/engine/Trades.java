package org.chainon.matching.engine;

import java.util.Map;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;

/**
 * Who usually wins contracts like a lot.
 *
 * @param naf logarithm of how much likelier a trade (NAF code) wins such a contract than any
 * @param otherNaf the same of trades that are not told
 * @param kinds the same of kinds of enterprise
 */
record Trades(Map<String, Double> naf, double otherNaf, Map<EnterpriseKind, Double> kinds) {
    static final Trades UNKNOWN = new Trades(Map.of(), 0, Map.of());

    double of(String code) {
        return code.isEmpty() ? 0 : naf.getOrDefault(code, otherNaf);
    }

    double of(Set<EnterpriseKind> theirs) {
        return theirs.stream()
                .filter(kinds::containsKey)
                .mapToDouble(kind -> kinds.getOrDefault(kind, 0.0))
                .max()
                .orElse(0);
    }
}
