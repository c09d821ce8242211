package org.chainon.consortium.solver;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When a search ends: at its time limit, or when somebody stops it. */
final class Watch {
    private static final long GRACE_MILLIS = 20;

    private final long begin = System.nanoTime();
    private final Duration limit;
    private final BooleanSupplier stopping;
    private boolean ended;

    Watch(Duration limit, BooleanSupplier stopping) {
        this.limit = limit;
        this.stopping = stopping;
    }

    /** A shorter time within this one. */
    Watch part(Duration most) {
        Duration left = Duration.ofMillis(Math.max(0, millisLeft()));
        return new Watch(most.compareTo(left) < 0 ? most : left, this::stopped);
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    long millisLeft() {
        return limit.minus(took()).toMillis();
    }

    boolean stopped() {
        ended |= stopping.getAsBoolean() || Thread.currentThread().isInterrupted();
        return ended;
    }

    /** Whether to end now; once it was so, it stays so. */
    boolean over() {
        ended |= millisLeft() < GRACE_MILLIS;
        return ended || stopped();
    }

    /** Whether the search was told to end before it had done all. */
    boolean ended() {
        return ended;
    }
}
