package org.chainon.convention.scheduling.solver;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When a search ends: at its time limit, when somebody stops it, or when another thread found that nothing is left to do. */
final class Watch {
    private static final Duration STEP = Duration.ofMillis(5);

    private final long begin = System.nanoTime();
    private final Duration limit;
    private final BooleanSupplier stopping;
    private volatile boolean ended;

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

    /** Waits so long; an interruption ends the search. */
    void sleep(Duration pause) {
        try {
            long end = System.nanoTime() + pause.toNanos();
            while (!over() && System.nanoTime() < end) {
                Thread.sleep(STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }

    boolean stopped() {
        if (!ended && (stopping.getAsBoolean() || Thread.currentThread().isInterrupted())) {
            ended = true;
        }
        return ended;
    }

    /** Whether to end now; once it was so, it stays so. */
    boolean over() {
        if (!ended && millisLeft() <= 0) {
            ended = true;
        }
        return stopped();
    }
}
