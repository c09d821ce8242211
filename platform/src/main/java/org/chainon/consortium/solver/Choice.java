package org.chainon.consortium.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who should be a member, as far as the {@link Cut}s know: a program of one variable a candidate, so small that CBC proves in a second what
 * it does not in a minute with a variable for each part of each.
 */
final class Choice {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double TOLERANCE = 1e-6;

    private final Board board;
    private final List<int[]> before;

    /** @param before groupings with each of which at most half of the members are shared */
    Choice(Board board, List<int[]> before) {
        this.board = board;
        this.before = before;
    }

    /**
     * @param members null where none was found
     * @param bound how many members there must be at least, or how much is covered at most
     * @param impossible whether there is none
     */
    record Chosen(double @Nullable [] members, double bound, boolean impossible) {}

    /** As few as can cover this. */
    Chosen fewest(double covered, List<Cut> cuts, int atLeast, int atMost, boolean whole, Watch watch) {
        MPSolver solver = whole ? Native.integer() : Native.linear();
        MPVariable[] members = members(solver, whole);
        solver.objective().setMinimization();
        MPConstraint size = solver.makeConstraint(atLeast, atMost);
        for (MPVariable member : members) {
            size.setCoefficient(member, 1);
            solver.objective().setCoefficient(member, 1);
        }
        for (Cut cut : cuts) {
            double asked = covered - cut.free();
            if (asked > TOLERANCE) {
                MPConstraint enough = solver.makeConstraint(1 - TOLERANCE, INFINITY);
                for (int i = 0; i < members.length; i++) {
                    if (cut.gain()[i] > 0) {
                        // No gain counts more than what is asked: so it bounds better.
                        enough.setCoefficient(members[i], Math.min(1, cut.gain()[i] / asked));
                    }
                }
            }
        }
        return solve(solver, members, watch, atLeast);
    }

    /** Those who cover most. */
    Chosen widest(List<Cut> cuts, int atMost, boolean whole, Watch watch) {
        MPSolver solver = whole ? Native.integer() : Native.linear();
        MPVariable[] members = members(solver, whole);
        solver.objective().setMaximization();
        MPVariable covered = solver.makeNumVar(0, board.open, "");
        solver.objective().setCoefficient(covered, 1);
        MPConstraint size = solver.makeConstraint(0, atMost);
        for (MPVariable member : members) {
            size.setCoefficient(member, 1);
        }
        for (Cut cut : cuts) {
            MPConstraint reach = solver.makeConstraint(-cut.free() - TOLERANCE, INFINITY);
            reach.setCoefficient(covered, -1);
            for (int i = 0; i < members.length; i++) {
                if (cut.gain()[i] > 0) {
                    reach.setCoefficient(members[i], cut.gain()[i]);
                }
            }
        }
        return solve(solver, members, watch, board.open);
    }

    private MPVariable[] members(MPSolver solver, boolean whole) {
        MPVariable[] members = new MPVariable[board.size()];
        MPConstraint leaders = solver.makeConstraint(1, INFINITY);
        for (int i = 0; i < members.length; i++) {
            members[i] = solver.makeVar(board.forced[i] ? 1 : 0, 1, whole, "");
            if (board.lead[i]) {
                leaders.setCoefficient(members[i], 1);
            }
        }
        for (int[] set : board.apart) {
            MPConstraint one = solver.makeConstraint(0, 1);
            for (int i : set) {
                one.setCoefficient(members[i], 1);
            }
        }
        for (int[] team : before) {
            MPConstraint half = solver.makeConstraint(-INFINITY, 0);
            for (MPVariable member : members) {
                half.setCoefficient(member, -0.5);
            }
            for (int i : team) {
                half.setCoefficient(members[i], 0.5);
            }
        }
        return members;
    }

    private static Chosen solve(MPSolver solver, MPVariable[] members, Watch watch, double weakest) {
        ResultStatus status = Native.solve(solver, watch);
        if (status == ResultStatus.NOT_SOLVED) {
            return new Chosen(null, weakest, false);
        }
        try {
            if (status == ResultStatus.INFEASIBLE) {
                return new Chosen(null, weakest, true);
            }
            if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
                return new Chosen(null, weakest, false);
            }
            double[] values = IntStream.range(0, members.length)
                    .mapToDouble(i -> members[i].solutionValue())
                    .toArray();
            double bound = status == ResultStatus.OPTIMAL
                    ? solver.objective().value()
                    : solver.objective().bestBound();
            return new Chosen(values, bound, false);
        } finally {
            solver.delete();
        }
    }

    /** Whether these may be together at all. */
    boolean allows(int[] team) {
        boolean[] in = new boolean[board.size()];
        for (int i : team) {
            in[i] = true;
        }
        return IntStream.of(team).anyMatch(i -> board.lead[i])
                && IntStream.range(0, in.length).noneMatch(i -> board.forced[i] && !in[i])
                && board.apart.stream()
                        .noneMatch(set -> IntStream.of(set).filter(i -> in[i]).count() > 1)
                && before.stream()
                        .noneMatch(other ->
                                2 * IntStream.of(other).filter(i -> in[i]).count() > team.length);
    }
}
