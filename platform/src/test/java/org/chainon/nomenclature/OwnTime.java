package org.chainon.nomenclature;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** Time on the processor of the thread that runs, the least of several runs: what others do on the machine does not count. */
final class OwnTime {
    private static final int RUNS = 6;

    private OwnTime() {}

    static Duration leastOf(Runnable work) {
        return Stream.generate(() -> once(work))
                .limit(RUNS)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Duration once(Runnable work) {
        long start = now();
        work.run();
        return Duration.ofNanos(now() - start);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
