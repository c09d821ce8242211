package org.chainon.benchmarks.fairness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.kernel.SupplierId;
import org.chainon.need.contact.FairOrder;

/** The platform's own order. */
final class FairTurns implements Order {
    private final Map<SupplierId, Double> owed = new HashMap<>();
    private Map<SupplierId, Integer> tiers = Map.of();

    @Override
    public String name() {
        return "chainon";
    }

    @Override
    public List<SupplierId> of(Case need) {
        List<FairOrder.Placed> order = FairOrder.of(
                need.eligible().stream()
                        .map(each -> new FairOrder.Candidate(
                                each.supplier(), each.fit(), owed.getOrDefault(each.supplier(), 0.0)))
                        .toList(),
                need.number());
        Map<SupplierId, Integer> now = new HashMap<>();
        order.forEach(placed -> now.put(placed.supplier(), placed.tier()));
        tiers = now;
        return order.stream().map(FairOrder.Placed::supplier).toList();
    }

    /** As the platform counts: of its tier the share that was told, less one where it was told itself. */
    @Override
    public void told(Case need, List<SupplierId> told, List<SupplierId> interested) {
        Set<SupplierId> now = new HashSet<>(told);
        Map<Integer, Integer> members = new HashMap<>();
        Map<Integer, Integer> reached = new HashMap<>();
        tiers.forEach((supplier, tier) -> {
            members.merge(tier, 1, Integer::sum);
            reached.merge(tier, now.contains(supplier) ? 1 : 0, Integer::sum);
        });
        tiers.forEach((supplier, tier) -> owed.merge(
                supplier,
                (double) reached.getOrDefault(tier, 0) / members.getOrDefault(tier, 1)
                        - (now.contains(supplier) ? 1 : 0),
                Double::sum));
    }
}
