package org.chainon.consortium.covering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.kernel.SupplierId;

/**
 * What a grouping must keep to, whoever asks.
 *
 * @param most members
 * @param leastPart the least share of a cell that a member does, where it does any: 0 to 1
 * @param leastEligible of each reserved lot, the share that eligible members do at least; 1 where all its members must be eligible
 * @param apart of each of these sets at most one may be a member: they exclude each other, or the buyer forbids several bids
 */
public record Rules(int most, double leastPart, Map<Integer, Double> leastEligible, List<Set<SupplierId>> apart) {
    public Rules {
        leastEligible = Map.copyOf(leastEligible);
        apart = apart.stream().map(Set::copyOf).toList();
        if (most < 1 || !(leastPart >= 0 && leastPart <= 1)) {
            throw new IllegalArgumentException("rules for " + most + " members, least part " + leastPart);
        }
    }
}
