package org.chainon.benchmarks.throughput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Draws one of some things, each as often as its weight says. */
final class Weighted<T> {
    private final List<T> things;
    private final double[] upTo;

    private Weighted(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        double[] upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    /** By how often each was counted; the order does not depend on the map's. */
    static <T extends Comparable<T>> Weighted<T> counted(Map<T, Integer> counts) {
        List<T> things = new ArrayList<>(counts.keySet());
        things.sort(null);
        return of(things, counts::get);
    }

    /** By rank: the second is drawn half as often as the first, the tenth a tenth as often (Zipf). */
    static <T> Weighted<T> byRank(List<T> things) {
        double[] upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    T draw(SplittableRandom random) {
        double point = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, point);
        return things.get(Math.min(found < 0 ? -found - 1 : found + 1, things.size() - 1));
    }
}
