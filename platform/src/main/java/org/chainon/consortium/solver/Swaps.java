package org.chainon.consortium.solver;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of groupings that differ in one member, one that no {@link Cut} speaks against. */
final class Swaps {
    private final Board board;
    private final Choice choice;
    private final Target target;
    private final List<Cut> cuts;

    Swaps(Board board, Choice choice, Target target, List<Cut> cuts) {
        this.board = board;
        this.choice = choice;
        this.target = target;
        this.cuts = cuts;
    }

    /** Null where every one is spoken against. Of several the one that is farthest from it. */
    int @Nullable [] allowed(int[] members) {
        int[] best = null;
        double most = -Hunt.SLACK;
        double[] reach = new double[cuts.size()];
        for (int out = 0; out < members.length; out++) {
            if (board.forced[members[out]]) {
                continue;
            }
            for (int k = 0; k < reach.length; k++) {
                reach[k] = cuts.get(k).free() - target.amount();
                for (int m = 0; m < members.length; m++) {
                    reach[k] += m == out ? 0 : cuts.get(k).gain()[members[m]];
                }
            }
            for (int in = 0; in < board.size(); in++) {
                double least = least(reach, in, most);
                if (least > most && !contains(members, in)) {
                    int[] team = members.clone();
                    team[out] = in;
                    Arrays.sort(team);
                    if (choice.allows(team)) {
                        best = team;
                        most = least;
                    }
                }
            }
        }
        return best;
    }

    private double least(double[] reach, int in, double enough) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < reach.length && least > enough; k++) {
            least = Math.min(least, reach[k] + cuts.get(k).gain()[in]);
        }
        return least;
    }

    private static boolean contains(int[] members, int in) {
        return Arrays.stream(members).anyMatch(member -> member == in);
    }
}
