package org.chainon.benchmarks.fairness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chainon.kernel.SupplierId;

/** Who was told how often, beside what an equal chance among all who were eligible would have given. */
final class Exposure {
    private final Map<SupplierId, Double> expected = new HashMap<>();
    private final Map<SupplierId, Integer> times = new HashMap<>();
    private final Map<SupplierId, Integer> eligible = new HashMap<>();
    private long told;
    private long interested;
    private double fit;

    void add(Case need, List<SupplierId> now, int willing) {
        double chance = (double) now.size() / need.eligible().size();
        Map<SupplierId, Double> fits = new HashMap<>();
        for (Case.Eligible each : need.eligible()) {
            expected.merge(each.supplier(), chance, Double::sum);
            eligible.merge(each.supplier(), 1, Integer::sum);
            fits.put(each.supplier(), each.fit());
        }
        now.forEach(id -> {
            times.merge(id, 1, Integer::sum);
            fit += fits.getOrDefault(id, 0.0);
        });
        told += now.size();
        interested += willing;
    }

    long told() {
        return told;
    }

    long interested() {
        return interested;
    }

    /** Of those who were told, on average, beside the best one. */
    double meanFit() {
        return fit / told;
    }

    /** Of all contacts. */
    double share(Predicate<SupplierId> group) {
        return times.entrySet().stream()
                        .filter(entry -> group.test(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                / (double) told;
    }

    /** That an equal chance would have given. */
    double fairShare(Predicate<SupplierId> group) {
        double all = expected.values().stream().mapToDouble(Double::doubleValue).sum();
        return expected.entrySet().stream()
                        .filter(entry -> group.test(entry.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()
                / all;
    }

    /** Of contacts beside the expected ones, over suppliers that were eligible {@code least} times at least; 0 when all had theirs. */
    double gini(int least) {
        double[] ratios = expected.entrySet().stream()
                .filter(entry -> eligible.getOrDefault(entry.getKey(), 0) >= least)
                .mapToDouble(entry -> times.getOrDefault(entry.getKey(), 0) / entry.getValue())
                .sorted()
                .toArray();
        double sum = Arrays.stream(ratios).sum();
        double weighted = 0;
        for (int i = 0; i < ratios.length; i++) {
            weighted += (2.0 * (i + 1) - ratios.length - 1) * ratios[i];
        }
        return sum == 0 ? 0 : weighted / (ratios.length * sum);
    }

    /** How many were eligible {@code least} times at least. */
    long often(int least) {
        return eligible.values().stream().filter(count -> count >= least).count();
    }

    /** Of them, how many were never told. */
    long never(int least) {
        return eligible.entrySet().stream()
                .filter(entry -> entry.getValue() >= least && !times.containsKey(entry.getKey()))
                .count();
    }
}
