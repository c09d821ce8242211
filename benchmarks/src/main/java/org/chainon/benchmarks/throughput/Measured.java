package org.chainon.benchmarks.throughput;

import java.util.Arrays;
import org.chainon.benchmarks.throughput.Contestant.Memory;
import org.jspecify.annotations.Nullable;

/**
 * What one contestant did with suppliers of one size.
 *
 * @param answers how many suppliers it was asked for
 * @param buildSeconds to take in all suppliers, without the time to make them up
 * @param nanos of each notice, in rising order
 * @param recall null when not asked
 */
record Measured(
        String contestant,
        int answers,
        double buildSeconds,
        long[] nanos,
        @Nullable Memory memory,
        @Nullable Long diskBytes,
        @Nullable Recall recall) {

    /**
     * Mean share of the reference's best 50 that were found.
     *
     * @param among50 among the first 50 answers
     * @param among400 among up to 400 answers
     * @param notices how many were compared
     */
    record Recall(double among50, double among400, int notices) {}

    int notices() {
        return nanos.length;
    }

    double perSecond() {
        return nanos.length / (Arrays.stream(nanos).sum() / 1e9);
    }

    /** Milliseconds within which that share of the notices was answered. */
    double millis(double share) {
        return nanos[Math.min(nanos.length - 1, (int) (share * nanos.length))] / 1e6;
    }
}
