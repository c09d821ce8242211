package org.chainon.convention.scheduling.solver;

import java.util.Arrays;
import org.chainon.convention.scheduling.Effort.Follower;
import org.jspecify.annotations.Nullable;

/** What all threads of a search found together. A schedule counts only when the board holds it. */
final class Found {
    private final Board board;
    private final Follower follower;
    private int @Nullable [] best;
    private int fewest = Integer.MAX_VALUE;
    private int bound;
    private boolean none;

    Found(Board board, int bound, Follower follower) {
        this.board = board;
        this.bound = bound;
        this.follower = follower;
    }

    synchronized void schedule(int[] slots) {
        if (!board.holds(slots)) {
            throw new IllegalStateException("a schedule that breaks a rule");
        }
        int breaks = Arrays.stream(board.breaks(slots)).sum();
        if (breaks < fewest) {
            fewest = breaks;
            best = slots.clone();
            follower.found(fewest, bound);
        }
    }

    synchronized void bound(int least) {
        if (least > bound && least <= fewest) {
            bound = least;
            if (best != null) {
                follower.found(fewest, bound);
            }
        }
    }

    synchronized void nothing() {
        none = true;
    }

    synchronized boolean closed() {
        return none || best != null && fewest <= bound;
    }

    synchronized boolean none() {
        return none;
    }

    synchronized int @Nullable [] best() {
        return best;
    }

    synchronized int fewest() {
        return fewest;
    }

    synchronized int bound() {
        return bound;
    }
}
