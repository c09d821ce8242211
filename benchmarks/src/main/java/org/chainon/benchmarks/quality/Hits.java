package org.chainon.benchmarks.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Ranks of the winners, as the field's measures with 95 % bootstrap intervals. */
final class Hits {
    private static final int DRAWS = 1000;
    private static final List<Integer> TOPS = List.of(1, 5, 10, 50);

    private final List<Integer> ranks = new ArrayList<>();

    /** @param rank of the best placed winner, from 1; 0 when nobody who won was ranked */
    void add(int rank) {
        ranks.add(rank);
    }

    /** A measure with the interval in which it lies in 95 of 100 draws. */
    record Measure(double value, double low, double high) {}

    Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (int top : TOPS) {
            measures.put("hit" + top, measure(rank -> rank > 0 && rank <= top ? 1 : 0));
        }
        measures.put("mrr", measure(rank -> rank > 0 ? 1.0 / rank : 0));
        return measures;
    }

    private Measure measure(IntToDoubleFunction value) {
        double[] values = ranks.stream().mapToDouble(value::applyAsDouble).toArray();
        if (values.length == 0) {
            return new Measure(0, 0, 0);
        }
        Random random = new Random(1);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[draw] = sum / values.length;
        }
        Arrays.sort(means);
        return new Measure(
                Arrays.stream(values).average().orElse(0), means[DRAWS * 25 / 1000], means[DRAWS * 975 / 1000]);
    }

    int size() {
        return ranks.size();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", ranks.size());
        measures().forEach((name, measure) -> json.put(name, measure.value()));
        return json;
    }
}
