package org.chainon.convention.scheduling;

import java.time.Duration;
import java.util.Map;

/**
 * How long to look.
 *
 * @param seed where the search begins
 * @param known a schedule known before, as far as it still does: where to begin; empty for none
 */
public record Effort(Duration limit, long seed, Map<Integer, Integer> known, Follower follower) {
    public Effort {
        known = Map.copyOf(known);
    }

    public static Effort of(Duration limit) {
        return new Effort(limit, 0, Map.of(), Follower.NONE);
    }

    /** Who looks on. Told from several threads, one at a time. */
    public interface Follower {
        Follower NONE = new Follower() {
            @Override
            public void found(int breaks, int bound) {}

            @Override
            public boolean stopping() {
                return false;
            }
        };

        /** A schedule with fewer breaks than before, or a better bound. */
        void found(int breaks, int bound);

        /** Whether to end with the best so far. */
        boolean stopping();
    }
}
