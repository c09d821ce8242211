package org.chainon.consortium.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Suited;

/**
 * Whom a question is about, where more could do some of it than one can look at: who is wished, the best of each cell, those who can do
 * most cells, then cell by cell the next best.
 */
final class Shortlist {
    static final int MOST = 300;
    private static final int BEST = 40;
    private static final int SURE = 5;

    private final List<List<Suited>> able;
    private final Set<SupplierId> chosen;

    private Shortlist(List<List<Suited>> able, Set<SupplierId> wished) {
        this.able = able;
        this.chosen = new LinkedHashSet<>(wished);
    }

    static Set<SupplierId> of(List<List<Suited>> able, Set<SupplierId> wished) {
        Shortlist list = new Shortlist(able, wished);
        list.best(SURE);
        list.broadest(MOST / 2);
        list.best(BEST);
        list.best(Integer.MAX_VALUE);
        return list.chosen;
    }

    private void best(int most) {
        int longest = able.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < Math.min(most, longest); rank++) {
            for (List<Suited> cell : able) {
                if (rank < cell.size() && chosen.size() < MOST) {
                    chosen.add(cell.get(rank).supplier());
                }
            }
        }
    }

    private void broadest(int until) {
        Map<SupplierId, Double> breadth = new HashMap<>();
        able.forEach(cell -> cell.forEach(one -> breadth.merge(one.supplier(), 1 + one.score(), Double::sum)));
        breadth.entrySet().stream()
                .sorted(Map.Entry.<SupplierId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey)
                .takeWhile(one -> chosen.size() < until)
                .forEach(chosen::add);
    }
}
