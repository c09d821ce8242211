package org.chainon.consortium.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chainon.consortium.covering.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who of these members does how much of each cell: first as much as can be, or what is asked; then the best fit, the shortest ways and
 * balanced shares, in this order by weights that lie far apart.
 */
final class Sharing {
    /** What a km costs beside a fit of 1. */
    private static final double WAY = 0.0001;

    private static final double BALANCE = 0.01;
    private static final double COVERED = 1000;
    private static final int ROUNDS = 6;
    private static final double TOLERANCE = 1e-6;
    /** The least part that counts as one where the rules name none, as a share of a cell. */
    private static final double SMALLEST = 0.001;

    private final Board board;
    private final int[] members;
    private final Target target;
    private final List<int[]> pairs = new ArrayList<>();
    /** Of the pairs, those that shall have no part. */
    private final BitSet givenUp = new BitSet();

    Sharing(Board board, int[] members, Target target) {
        this.board = board;
        this.members = members.clone();
        this.target = target;
        for (int m = 0; m < members.length; m++) {
            for (int c = 0; c < board.cells.size(); c++) {
                if (board.most[members[m]][c] > 0) {
                    pairs.add(new int[] {m, c});
                }
            }
        }
    }

    /** Null where these members cannot, or time ended. */
    @Nullable
    Shares solve(Watch watch) {
        Shares plain = solve(watch, false);
        return plain == null ? null : whole(plain, watch);
    }

    /** The same; null too where it is not better than this one. */
    @Nullable
    Shares better(Shares than, Watch watch) {
        Shares plain = solve(watch, false);
        if (plain == null || Shares.ORDER.compare(plain, than) >= 0) {
            return null;
        }
        Shares found = whole(plain, watch);
        return found != null && Shares.ORDER.compare(found, than) < 0 ? found : null;
    }

    /** Without parts that are too small: mostly it does to give up these, else a mixed program decides. */
    private @Nullable Shares whole(Shares plain, Watch watch) {
        Shares next = plain;
        for (int round = 0; round < ROUNDS && next != null && !holds(next); round++) {
            giveUp(next);
            next = solve(watch, false);
        }
        boolean enough =
                next != null && holds(next) && (target.amount() > 0 || next.covered() > plain.covered() - Hunt.SLACK);
        givenUp.clear();
        return enough ? next : solve(watch, true);
    }

    /** The same with fewer cells divided between members, where that costs next to nothing: what a person would do. */
    Shares undivided(Shares shares, Watch watch) {
        Shares best = shares;
        for (int c = 0; c < board.cells.size(); c++) {
            int cell = c;
            List<Integer> parted = IntStream.range(0, members.length)
                    .boxed()
                    .filter(m -> shares.shares()[m][cell] > 0)
                    .sorted(Comparator.comparingDouble(m -> -shares.shares()[m][cell]))
                    .toList();
            for (int whose : parted.size() > 1 ? parted : List.<Integer>of()) {
                keepTo(best, cell, whose);
                Shares next = watch.over() ? null : solve(watch, false);
                if (next != null && holds(next) && next.parts() < best.parts() && next.asGoodAs(shares)) {
                    best = next;
                    break;
                }
            }
        }
        givenUp.clear();
        return best;
    }

    /** No other parts than these, and of this cell only this one. */
    private void keepTo(Shares shares, int cell, int whose) {
        givenUp.clear();
        for (int p = 0; p < pairs.size(); p++) {
            int m = pairs.get(p)[0];
            int c = pairs.get(p)[1];
            givenUp.set(p, shares.shares()[m][c] == 0 || c == cell && m != whose);
        }
    }

    private void giveUp(Shares shares) {
        for (int p = 0; p < pairs.size(); p++) {
            double share = shares.shares()[pairs.get(p)[0]][pairs.get(p)[1]];
            if (share > 0 && share < board.question.rules().leastPart() - TOLERANCE) {
                givenUp.set(p);
            }
        }
    }

    private boolean holds(Shares shares) {
        return shares.smallest() >= board.question.rules().leastPart() - TOLERANCE;
    }

    private @Nullable Shares solve(Watch watch, boolean leastParts) {
        MPSolver solver = leastParts ? Native.integer() : Native.linear();
        MPVariable[] shares = new MPVariable[pairs.size()];
        for (int p = 0; p < shares.length; p++) {
            int[] pair = pairs.get(p);
            shares[p] = solver.makeNumVar(0, givenUp.get(p) ? 0 : board.most[members[pair[0]]][pair[1]], "");
        }
        cover(solver, shares);
        limit(solver, shares);
        occupy(solver, shares);
        if (leastParts) {
            leastParts(solver, shares);
        }
        aim(solver, shares);
        ResultStatus status = leastParts ? Native.solve(solver, watch) : solver.solve();
        if (status == ResultStatus.NOT_SOLVED) {
            return null;
        }
        Shares found = null;
        if (status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE) {
            double[][] values = new double[members.length][board.cells.size()];
            for (int p = 0; p < shares.length; p++) {
                values[pairs.get(p)[0]][pairs.get(p)[1]] = shares[p].solutionValue();
            }
            found = Shares.of(board, members, values);
        }
        solver.delete();
        return found;
    }

    private void cover(MPSolver solver, MPVariable[] shares) {
        MPConstraint all =
                solver.makeConstraint(target.whole() ? 0 : target.amount() - Hunt.SLACK, Double.POSITIVE_INFINITY);
        MPConstraint[] covers = new MPConstraint[board.cells.size()];
        for (int c = 0; c < covers.length; c++) {
            double asked = target.demand()[c];
            covers[c] = solver.makeConstraint(target.whole() ? Math.max(0, asked - TOLERANCE) : 0, asked);
        }
        MPConstraint[] reserved = new MPConstraint[board.reserved.size()];
        for (int r = 0; r < reserved.length; r++) {
            reserved[r] =
                    solver.makeConstraint(-Relaxation.kept(board, board.reserved.get(r)), Double.POSITIVE_INFINITY);
        }
        for (int p = 0; p < shares.length; p++) {
            int c = pairs.get(p)[1];
            covers[c].setCoefficient(shares[p], 1);
            all.setCoefficient(shares[p], 1);
            for (int r = 0; r < reserved.length; r++) {
                Board.Reserved rule = board.reserved.get(r);
                if (rule.has(c)) {
                    double part = board.volume(c) / rule.scale(board);
                    reserved[r].setCoefficient(shares[p], rule.factor(members[pairs.get(p)[0]]) * part);
                }
            }
        }
    }

    private void limit(MPSolver solver, MPVariable[] shares) {
        MPConstraint[][] limits = new MPConstraint[members.length][Unit.values().length];
        for (int p = 0; p < shares.length; p++) {
            int m = pairs.get(p)[0];
            int c = pairs.get(p)[1];
            double capacity = board.capacity[members[m]][board.unit(c)];
            if (!Double.isInfinite(capacity)) {
                MPConstraint limit = limits[m][board.unit(c)];
                if (limit == null) {
                    limit = solver.makeConstraint(Double.NEGATIVE_INFINITY, 1);
                    limits[m][board.unit(c)] = limit;
                }
                limit.setCoefficient(shares[p], board.volume(c) / capacity);
            }
        }
    }

    /** Members by wish have a part. */
    private void occupy(MPSolver solver, MPVariable[] shares) {
        for (int m = 0; m < members.length; m++) {
            if (board.busy[members[m]]) {
                MPConstraint some = solver.makeConstraint(
                        Math.max(SMALLEST, board.question.rules().leastPart()), Double.POSITIVE_INFINITY);
                for (int p = 0; p < shares.length; p++) {
                    if (pairs.get(p)[0] == m) {
                        some.setCoefficient(shares[p], 1);
                    }
                }
            }
        }
    }

    private void leastParts(MPSolver solver, MPVariable[] shares) {
        double part = board.question.rules().leastPart();
        for (int p = 0; p < shares.length; p++) {
            MPVariable any = solver.makeBoolVar("");
            MPConstraint atMost = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
            atMost.setCoefficient(shares[p], 1);
            atMost.setCoefficient(any, -board.most[members[pairs.get(p)[0]]][pairs.get(p)[1]]);
            MPConstraint atLeast = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
            atLeast.setCoefficient(shares[p], 1);
            atLeast.setCoefficient(any, -part);
        }
    }

    private void aim(MPSolver solver, MPVariable[] shares) {
        solver.objective().setMaximization();
        MPVariable largest = solver.makeNumVar(0, board.cells.size(), "");
        solver.objective().setCoefficient(largest, -BALANCE);
        MPConstraint[] loads = new MPConstraint[members.length];
        for (int m = 0; m < loads.length; m++) {
            loads[m] = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
            loads[m].setCoefficient(largest, -1);
        }
        for (int p = 0; p < shares.length; p++) {
            int i = members[pairs.get(p)[0]];
            int c = pairs.get(p)[1];
            loads[pairs.get(p)[0]].setCoefficient(shares[p], 1);
            solver.objective()
                    .setCoefficient(
                            shares[p],
                            (target.whole() ? 0 : COVERED)
                                    + board.weight[c] * (board.fit[i][c] - WAY * board.way[i][c]));
        }
    }
}
