package org.chainon.consortium.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import org.chainon.consortium.solver.Covering.Column;
import org.chainon.consortium.solver.Covering.Cover;

/** Solves bare coverings, as far as the time allows; plain set covers by {@link SetCover}. */
public final class CoveringSolver {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double SLACK = 1e-6;

    public Cover solve(Covering covering, Duration limit) {
        Watch watch = new Watch(limit, () -> false);
        return covering.plain() ? new SetCover(covering, watch).solve() : facilities(covering, watch);
    }

    private static Cover facilities(Covering covering, Watch watch) {
        MPSolver solver = Native.integer();
        solver.objective().setMinimization();
        MPConstraint[] covers = new MPConstraint[covering.demand().length];
        for (int row = 0; row < covers.length; row++) {
            covers[row] = solver.makeConstraint(1, 1);
        }
        MPVariable[][] shares = new MPVariable[covering.columns().size()][];
        for (int column = 0; column < shares.length; column++) {
            shares[column] = open(covering, covering.columns().get(column), solver, covers);
        }
        ResultStatus status = Native.solve(solver, watch);
        if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
            return new Cover(Cover.Status.UNKNOWN, new double[shares.length][0], INFINITY, 0);
        }
        double[][] values = new double[shares.length][];
        for (int column = 0; column < shares.length; column++) {
            values[column] = new double[shares[column].length];
            for (int k = 0; k < values[column].length; k++) {
                double share = shares[column][k].solutionValue();
                values[column][k] = share < SLACK ? 0 : share;
            }
        }
        double value = solver.objective().value();
        double bound =
                status == ResultStatus.OPTIMAL ? value : solver.objective().bestBound();
        solver.delete();
        return new Cover(
                status == ResultStatus.OPTIMAL ? Cover.Status.OPTIMAL : Cover.Status.FEASIBLE, values, value, bound);
    }

    private static MPVariable[] open(Covering covering, Column column, MPSolver solver, MPConstraint[] covers) {
        MPVariable open = solver.makeBoolVar("");
        solver.objective().setCoefficient(open, column.fixed());
        MPConstraint limit = solver.makeConstraint(-INFINITY, 0);
        limit.setCoefficient(open, -1);
        MPVariable[] shares = new MPVariable[column.rows().length];
        for (int k = 0; k < shares.length; k++) {
            int row = column.rows()[k];
            shares[k] = solver.makeNumVar(0, 1, "");
            solver.objective().setCoefficient(shares[k], column.costs()[k]);
            covers[row].setCoefficient(shares[k], 1);
            limit.setCoefficient(shares[k], covering.demand()[row] / column.capacity());
            MPConstraint onlyOpen = solver.makeConstraint(-INFINITY, 0);
            onlyOpen.setCoefficient(shares[k], 1);
            onlyOpen.setCoefficient(open, -1);
        }
        return shares;
    }
}
