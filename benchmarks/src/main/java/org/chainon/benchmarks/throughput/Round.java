package org.chainon.benchmarks.throughput;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All figures for suppliers of one number.
 *
 * @param contestants this engine first; those that did not take part are missing
 * @param outOfMemory in words, when this engine did not fit; then it is missing too
 */
record Round(
        int suppliers,
        String origin,
        List<Measured> contestants,
        @Nullable String outOfMemory) {
    Round {
        contestants = List.copyOf(contestants);
    }

    @Nullable
    Measured percolator() {
        return contestants.stream()
                .filter(measured -> measured.contestant().equals(Percolator.NAME))
                .findFirst()
                .orElse(null);
    }
}
