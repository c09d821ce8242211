package org.chainon.consortium.solver;

import java.util.List;
import java.util.Map;
import org.chainon.consortium.covering.Tie;
import org.chainon.kernel.SupplierId;

/** Who worked with whom, by position. */
final class Ties {
    private Ties() {}

    /** How well it went, by candidate and candidate; null for who worked with none of them. */
    static double[][] of(List<Tie> ties, Map<SupplierId, Integer> positions) {
        double[][] worth = new double[positions.size()][];
        for (Tie tie : ties) {
            int one = positions.getOrDefault(tie.one(), -1);
            int other = positions.getOrDefault(tie.other(), -1);
            if (one >= 0 && other >= 0 && one != other) {
                for (int[] pair : new int[][] {{one, other}, {other, one}}) {
                    worth[pair[0]] = worth[pair[0]] == null ? new double[positions.size()] : worth[pair[0]];
                    worth[pair[0]][pair[1]] = tie.worth();
                }
            }
        }
        return worth;
    }
}
