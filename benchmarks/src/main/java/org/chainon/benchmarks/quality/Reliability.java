package org.chainon.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;

/** Of matches shown with a given chance, how many were right: each in a class of chances. */
final class Reliability {
    private static final double[] BOUNDS = {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0001};

    private final int[] shown = new int[BOUNDS.length - 1];
    private final int[] right = new int[BOUNDS.length - 1];
    private final double[] said = new double[BOUNDS.length - 1];

    void add(double chance, boolean won) {
        for (int i = 0; i < shown.length; i++) {
            if (chance >= BOUNDS[i] && chance < BOUNDS[i + 1]) {
                shown[i]++;
                said[i] += chance;
                right[i] += won ? 1 : 0;
            }
        }
    }

    /** @param said mean chance shown; {@code right} share that won */
    record Row(double from, double to, int shown, double said, double right) {}

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] > 0) {
                rows.add(new Row(
                        BOUNDS[i],
                        Math.min(1, BOUNDS[i + 1]),
                        shown[i],
                        said[i] / shown[i],
                        (double) right[i] / shown[i]));
            }
        }
        return rows;
    }
}
