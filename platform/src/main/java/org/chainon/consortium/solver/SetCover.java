package org.chainon.consortium.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.chainon.consortium.solver.Covering.Column;
import org.chainon.consortium.solver.Covering.Cover;
import org.jspecify.annotations.Nullable;

/**
 * A set cover. {@link RowWeighting} looks for a good one on one core; the linear program's prices tell a bound, and which columns no better
 * cover can have; CBC proves on what is left, or finds a better one.
 */
final class SetCover {
    private static final double SLACK = 1e-6;
    private static final long SEED = 20_261_122;
    /** How long to look for a good cover before the proof begins: until it gets no better, at most this part of the time. */
    private static final int PART = 6;

    private static final int QUIET_MILLIS = 1500;
    private static final int LOOK_MILLIS = 10;

    private final int rows;
    private final int[][] rowsOf;
    private final double[] cost;
    private final boolean integral;
    private final Watch watch;
    private final AtomicReference<boolean @Nullable []> best = new AtomicReference<>();
    private volatile boolean done;

    private double bound;
    /** The bound before it is rounded up. */
    private double linear;

    private double[] reduced = {};

    SetCover(Covering covering, Watch watch) {
        rows = covering.demand().length;
        rowsOf = covering.columns().stream().map(Column::rows).toArray(int[][]::new);
        cost = covering.columns().stream().mapToDouble(Column::fixed).toArray();
        integral = covering.wholeCosts();
        this.watch = watch;
    }

    Cover solve() {
        long end = watch.millisLeft();
        RowWeighting search = new RowWeighting(rows, rowsOf, cost, SEED);
        Thread searching = Thread.ofPlatform()
                .daemon()
                .start(() -> search.search(Long.MAX_VALUE, () -> {
                    if (search.value() < value()) {
                        best.set(search.best());
                    }
                    return done || watch.millisLeft() <= 0;
                }));
        try {
            price();
            double before = value();
            for (int quiet = 0; quiet < QUIET_MILLIS && watch.millisLeft() > end - end / PART && !proven(); ) {
                Thread.sleep(LOOK_MILLIS);
                quiet = value() < before ? 0 : quiet + LOOK_MILLIS;
                before = value();
            }
            if (!proven() && value() < Double.POSITIVE_INFINITY) {
                prove();
            }
            done = true;
            searching.join();
        } catch (InterruptedException e) {
            done = true;
            Thread.currentThread().interrupt();
        }
        return cover();
    }

    private double value() {
        boolean[] now = best.get();
        return now == null ? Double.POSITIVE_INFINITY : worth(now);
    }

    private double worth(boolean[] columns) {
        return IntStream.range(0, columns.length)
                .filter(column -> columns[column])
                .mapToDouble(column -> cost[column])
                .sum();
    }

    private boolean proven() {
        return value() <= bound + SLACK;
    }

    private Cover cover() {
        boolean[] found = best.get();
        double[][] shares = new double[rowsOf.length][0];
        if (found == null) {
            return new Cover(Cover.Status.UNKNOWN, shares, Double.POSITIVE_INFINITY, bound);
        }
        for (int column = 0; column < shares.length; column++) {
            shares[column] = new double[found[column] ? rowsOf[column].length : 0];
            Arrays.fill(shares[column], 1);
        }
        double value = worth(found);
        return new Cover(
                proven() ? Cover.Status.OPTIMAL : Cover.Status.FEASIBLE, shares, value, Math.min(bound, value));
    }

    /** The bound is counted from the prices, so that no rounding of the solver makes it untrue. */
    private void price() {
        MPSolver solver = Native.linear();
        MPConstraint[] covers = new MPConstraint[rows];
        program(solver, covers, IntStream.range(0, rowsOf.length).toArray(), false);
        ResultStatus status = Native.solve(solver, watch);
        if (status == ResultStatus.NOT_SOLVED) {
            return;
        }
        double[] price = new double[rows];
        for (int row = 0; row < rows; row++) {
            price[row] = Math.max(0, covers[row].dualValue());
        }
        solver.delete();
        double sum = Arrays.stream(price).sum();
        reduced = cost.clone();
        for (int column = 0; column < reduced.length; column++) {
            for (int row : rowsOf[column]) {
                reduced[column] -= price[row];
            }
            sum += Math.min(0, reduced[column]);
        }
        linear = sum;
        bound = rounded(sum);
    }

    private double rounded(double sum) {
        return integral ? Math.ceil(sum - SLACK) : sum;
    }

    private MPVariable[] program(MPSolver solver, MPConstraint[] covers, int[] columns, boolean whole) {
        solver.objective().setMinimization();
        for (int row = 0; row < rows; row++) {
            covers[row] = solver.makeConstraint(1, Double.POSITIVE_INFINITY);
        }
        MPVariable[] in = new MPVariable[columns.length];
        for (int k = 0; k < columns.length; k++) {
            in[k] = solver.makeVar(0, whole ? 1 : Double.POSITIVE_INFINITY, whole, "");
            solver.objective().setCoefficient(in[k], cost[columns[k]]);
            for (int row : rowsOf[columns[k]]) {
                covers[row].setCoefficient(in[k], 1);
            }
        }
        return in;
    }

    /** Whether there is one that costs less, made of columns that do not cost too much by the prices. */
    private void prove() {
        double less = integral ? value() - 1 : value() - SLACK;
        int[] columns = IntStream.range(0, rowsOf.length)
                .filter(column -> linear + Math.max(0, reduced[column]) <= less + SLACK)
                .toArray();
        MPSolver solver = Native.integer();
        MPVariable[] in = program(solver, new MPConstraint[rows], columns, true);
        MPConstraint cheaper = solver.makeConstraint(Double.NEGATIVE_INFINITY, less + SLACK);
        for (int k = 0; k < columns.length; k++) {
            cheaper.setCoefficient(in[k], cost[columns[k]]);
        }
        ResultStatus status = Native.solve(solver, watch);
        if (status == ResultStatus.INFEASIBLE) {
            bound = less + (integral ? 1 : SLACK);
        } else if (status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE) {
            boolean[] found = new boolean[rowsOf.length];
            for (int k = 0; k < columns.length; k++) {
                found[columns[k]] = in[k].solutionValue() > 0.5;
            }
            double told = status == ResultStatus.OPTIMAL
                    ? solver.objective().value()
                    : solver.objective().bestBound();
            bound = Math.max(bound, rounded(Math.min(told, less + 1)));
            done = true;
            if (worth(found) < value()) {
                best.set(found);
            }
        }
        solver.delete();
    }
}
