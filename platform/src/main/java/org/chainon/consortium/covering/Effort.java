package org.chainon.consortium.covering;

import java.time.Duration;
import java.util.List;

/**
 * How long and how far to look.
 *
 * @param teams how many different groupings at most
 * @param seed the same question with the same seed gets the same answer, unless the limit ends the search
 * @param known groupings found before, which may still do: what they have in common with a new answer is found again at once
 */
public record Effort(Duration limit, int teams, long seed, List<Team> known, Follower follower) {
    public Effort {
        known = List.copyOf(known);
    }

    public static Effort of(Duration limit, int teams) {
        return new Effort(limit, teams, 0, List.of(), Follower.NONE);
    }

    /** Who looks on. */
    public interface Follower {
        Follower NONE = new Follower() {
            @Override
            public void found(int members, double covered, double bound) {}

            @Override
            public boolean stopping() {
                return false;
            }
        };

        /**
         * A better grouping than before, or a better bound.
         *
         * @param covered share of all cells, 0 to 1
         * @param bound as {@link Answer#bound()}
         */
        void found(int members, double covered, double bound);

        /** Whether to end with the best so far. */
        boolean stopping();
    }
}
