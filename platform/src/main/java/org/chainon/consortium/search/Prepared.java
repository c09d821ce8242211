package org.chainon.consortium.search;

import java.util.Map;
import org.chainon.consortium.covering.Question;
import org.chainon.kernel.SupplierId;

/**
 * A question with how each of its candidates was counted.
 *
 * @param leadUnsure whether nobody could be the mandataire by the rule, so that everybody may
 */
public record Prepared(Question question, Map<SupplierId, Standing> standings, boolean leadUnsure) {
    public Prepared {
        standings = Map.copyOf(standings);
    }
}
