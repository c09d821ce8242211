package org.chainon.benchmarks.throughput;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What a comparison with all suppliers finds for one lot.
 *
 * @param wanted how many of them a perfect answer holds
 * @param good ids of those whose score reaches that of the last wanted one: more than wanted where scores are equal
 */
record Reference(int wanted, Set<String> good) {
    Reference {
        good = Set.copyOf(good);
    }

    /** Share of the wanted ones that an answer holds; equal scores count alike. */
    double recall(List<String> answer) {
        long found = answer.stream().distinct().filter(good::contains).count();
        return Math.min(wanted, found) / (double) wanted;
    }

    /** Keeps the best of many without keeping all. */
    static final class Collector {
        private record Scored(String id, double score) {}

        private final int top;
        private final PriorityQueue<Scored> best = new PriorityQueue<>(Comparator.comparingDouble(Scored::score));
        private final Set<Scored> ties = new HashSet<>();

        Collector(int top) {
            this.top = top;
        }

        void add(String id, double score) {
            Scored scored = new Scored(id, score);
            if (best.size() < top) {
                best.add(scored);
                return;
            }
            Scored last = best.element();
            if (score > last.score()) {
                best.add(scored);
                Scored out = best.remove();
                if (best.element().score() > out.score()) {
                    ties.clear();
                } else {
                    ties.add(out);
                }
            } else if (score == last.score()) {
                ties.add(scored);
            }
        }

        Reference reference() {
            Set<String> good = new HashSet<>();
            best.forEach(scored -> good.add(scored.id()));
            ties.forEach(scored -> good.add(scored.id()));
            return new Reference(best.size(), good);
        }
    }
}
