package org.chainon.matching.engine;

import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.jspecify.annotations.Nullable;

/**
 * A contract that was won, by whomever: it shows what trades win such contracts.
 *
 * @param id one a winner and a contract; the same id replaces
 * @param naf NAF rév. 2 code of the winner without dot, null when unknown
 */
public record Precedent(String id, Work work, @Nullable String naf, Set<EnterpriseKind> kinds) {
    public Precedent {
        kinds = Set.copyOf(kinds);
    }
}
