package org.chainon.benchmarks.fairness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainon.kernel.SupplierId;

/**
 * The order of the nearest peer, as its public code of August 2026 was read: badge, then clicks, then views, then completion of the
 * profile. What it counts grows with what it shows: who is told is clicked on and seen; the badge is for who answered three times.
 */
final class ClicksAndBadges implements Order {
    private static final int BADGE = 3;
    private static final double CLICKED = 0.5;

    private final Map<SupplierId, Integer> answers = new HashMap<>();
    private final Map<SupplierId, Integer> clicks = new HashMap<>();
    private final Map<SupplierId, Integer> views = new HashMap<>();
    private final Population population;
    private final Random random = new Random(11);

    ClicksAndBadges(Population population) {
        this.population = population;
    }

    @Override
    public String name() {
        return "clicks-and-badges";
    }

    @Override
    public List<SupplierId> of(Case need) {
        return need.eligible().stream()
                .map(Case.Eligible::supplier)
                .sorted(Comparator.comparing((SupplierId id) -> answers.getOrDefault(id, 0) < BADGE)
                        .thenComparing(id -> -clicks.getOrDefault(id, 0))
                        .thenComparing(id -> -views.getOrDefault(id, 0))
                        .thenComparing(id -> -population.completion(id))
                        .thenComparing(population::draw))
                .toList();
    }

    @Override
    public void told(Case need, List<SupplierId> told, List<SupplierId> interested) {
        interested.forEach(id -> answers.merge(id, 1, Integer::sum));
        for (SupplierId id : told) {
            views.merge(id, 1, Integer::sum);
            if (random.nextDouble() < CLICKED) {
                clicks.merge(id, 1, Integer::sum);
            }
        }
    }
}
