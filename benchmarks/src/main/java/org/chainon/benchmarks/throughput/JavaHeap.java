package org.chainon.benchmarks.throughput;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;
import org.chainon.benchmarks.throughput.Contestant.Memory;

/** The heap of this process from one moment on: what was there before does not count. */
final class JavaHeap {
    private final long before;

    private JavaHeap(long before) {
        this.before = before;
    }

    static JavaHeap now() {
        long before = used();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return new JavaHeap(before);
    }

    Memory grown() {
        long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Memory(Math.max(0, used() - before), Math.max(0, peak - before));
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
