package org.chainon.matching;

import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that does what is wanted, and comes where it is wanted.
 *
 * @param score the chance that it is right for it, 0 to 1
 * @param km from its nearest site to the nearest of the places; null where either is unknown
 */
public record Suited(
        SupplierId supplier,
        double score,
        Set<EnterpriseKind> kinds,
        @Nullable Double km) {
    public Suited {
        kinds = Set.copyOf(kinds);
    }
}
