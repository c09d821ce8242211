package org.chainon.benchmarks.covering;

import java.util.List;
import org.chainon.consortium.solver.Covering;

/** Counts a cover again from the instance: whether all is covered, nothing above its capacity, and what it costs. */
final class Recount {
    private static final double ROUNDING = 1e-5;

    private Recount() {}

    static boolean holds(Covering covering, Covering.Cover cover) {
        double[] covered = new double[covering.demand().length];
        List<Covering.Column> columns = covering.columns();
        double cost = 0;
        for (int column = 0; column < columns.size(); column++) {
            double[] shares = cover.shares()[column];
            double load = 0;
            boolean open = false;
            for (int k = 0; k < shares.length; k++) {
                int row = columns.get(column).rows()[k];
                if (shares[k] < 0) {
                    return false;
                }
                covered[row] += shares[k];
                load += shares[k] * covering.demand()[row];
                cost += shares[k] * columns.get(column).costs()[k];
                open |= shares[k] > 0;
            }
            cost += open ? columns.get(column).fixed() : 0;
            if (load > columns.get(column).capacity() * (1 + ROUNDING)) {
                return false;
            }
        }
        for (double row : covered) {
            if (row < 1 - ROUNDING) {
                return false;
            }
        }
        return Math.abs(cost - cover.value()) <= ROUNDING * Math.max(1, cost);
    }
}
