package org.chainon.consortium.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.chainon.consortium.covering.Unit;

/**
 * How much these members cover at most when parts may be as small as one likes, and the {@link Cut} that says why not more. Members
 * may be fractions.
 *
 * @param covered as the target weighs it
 */
record Relaxation(double covered, Cut cut) {
    private static final double NOTHING = 1e-9;
    private static final double SNAP = 1e-7;
    /** What breaking the rule of a reserved lot costs, in cells: never worth it, and so a price that is finite. */
    private static final double BREACH = 1000;

    static Relaxation of(Board board, Target target, double[] members) {
        MPSolver solver = Native.linear();
        try {
            MPObjective objective = solver.objective();
            objective.setMaximization();
            MPConstraint[] covers = new MPConstraint[board.cells.size()];
            for (int c = 0; c < covers.length; c++) {
                covers[c] = solver.makeConstraint(Double.NEGATIVE_INFINITY, target.demand()[c]);
            }
            MPConstraint[] reserved = reserved(board, solver);
            for (int i = 0; i < board.size(); i++) {
                if (members[i] > NOTHING) {
                    add(board, target, i, members[i], solver, covers, reserved);
                }
            }
            if (solver.numVariables() == 0) {
                // CLP does not survive a program without variables.
                solver.makeNumVar(0, 0, "");
            }
            MPSolver.ResultStatus status = solver.solve();
            if (status != MPSolver.ResultStatus.OPTIMAL) {
                throw new IllegalStateException("a linear program that always has an answer ended as " + status);
            }
            double[] cells = new double[covers.length];
            for (int c = 0; c < cells.length; c++) {
                cells[c] = snap(target.weight()[c] - covers[c].dualValue(), target.weight()[c]);
            }
            double[] prices = new double[reserved.length];
            for (int r = 0; r < prices.length; r++) {
                prices[r] = Math.max(0, -reserved[r].dualValue());
            }
            return new Relaxation(objective.value(), Cut.of(board, target, cells, prices));
        } finally {
            solver.delete();
        }
    }

    private static MPConstraint[] reserved(Board board, MPSolver solver) {
        MPConstraint[] rows = new MPConstraint[board.reserved.size()];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = solver.makeConstraint(-kept(board, board.reserved.get(r)), Double.POSITIVE_INFINITY);
            MPVariable lacking = solver.makeNumVar(0, 1, "");
            rows[r].setCoefficient(lacking, 1);
            solver.objective().setCoefficient(lacking, -BREACH);
        }
        return rows;
    }

    /** What the kept cells count for the rule. */
    static double kept(Board board, Board.Reserved rule) {
        double sum = 0;
        for (int c : rule.cells()) {
            sum += board.keeper[c] < 0 ? 0 : rule.part(board, board.keeper[c], c);
        }
        return sum;
    }

    private static void add(
            Board board,
            Target target,
            int i,
            double member,
            MPSolver solver,
            MPConstraint[] covers,
            MPConstraint[] reserved) {
        MPConstraint[] limits = new MPConstraint[Unit.values().length];
        MPVariable[] shares = new MPVariable[covers.length];
        for (int c = 0; c < shares.length; c++) {
            if (board.most[i][c] > 0) {
                MPVariable share = solver.makeNumVar(0, board.most[i][c] * member, "");
                shares[c] = share;
                covers[c].setCoefficient(share, 1);
                solver.objective().setCoefficient(share, target.weight()[c]);
                double capacity = board.capacity[i][board.unit(c)];
                if (!Double.isInfinite(capacity)) {
                    MPConstraint limit = limits[board.unit(c)];
                    if (limit == null) {
                        limit = solver.makeConstraint(Double.NEGATIVE_INFINITY, member);
                        limits[board.unit(c)] = limit;
                    }
                    limit.setCoefficient(share, board.volume(c) / capacity);
                }
            }
        }
        for (int r = 0; r < reserved.length; r++) {
            Board.Reserved rule = board.reserved.get(r);
            for (int c : rule.cells()) {
                if (shares[c] != null) {
                    reserved[r].setCoefficient(shares[c], rule.part(board, i, c));
                }
            }
        }
    }

    private static double snap(double price, double weight) {
        return price < SNAP ? 0 : price > weight - SNAP ? weight : price;
    }
}
