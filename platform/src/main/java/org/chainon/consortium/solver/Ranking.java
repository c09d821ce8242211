package org.chainon.consortium.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best of the groupings of one size that cover as much. Goes through those that the {@link Cut}s leave, one member after the other,
 * and reckons the most promising; a limit of steps, not of time, ends it, so that it always ends the same way.
 */
final class Ranking {
    private static final int STEPS = 4000;
    private static final int GROUPINGS = 3000;
    private static final int RECKONED = 80;
    private static final double ROUNDING = 1e-6;

    private final Board board;
    private final Choice choice;
    private final List<Cut> cuts;
    private final Target target;
    private final int size;
    private final Watch watch;
    private final double[] promise;
    private final boolean[] in;
    private final boolean[] out;
    private final List<Promised> found = new ArrayList<>();
    private int steps;

    private record Promised(int[] members, double fit) {}

    Ranking(Board board, Choice choice, List<Cut> cuts, Target target, int size, Watch watch) {
        this.board = board;
        this.choice = choice;
        this.cuts = cuts;
        this.target = target;
        this.size = size;
        this.watch = watch;
        promise = new double[board.size()];
        for (int i = 0; i < promise.length; i++) {
            for (int c = 0; c < board.cells.size(); c++) {
                promise[i] += board.weight[c] * board.most[i][c] * (board.fit[i][c] - board.way[i][c] / 1000);
            }
        }
        in = board.forced.clone();
        out = new boolean[board.size()];
    }

    Shares best(Shares start) {
        extend((int) IntStream.range(0, in.length).filter(i -> in[i]).count());
        found.sort(Comparator.comparingDouble(each -> -each.fit()));
        Shares best = start;
        int reckoned = 0;
        for (Promised each : found) {
            if (Math.round(100 * each.fit()) < Math.round(100 * best.fit()) || reckoned++ == RECKONED || watch.over()) {
                break;
            }
            Shares other = new Sharing(board, each.members(), target).better(best, watch);
            best = other == null ? best : other;
        }
        return best;
    }

    private void extend(int members) {
        if (steps++ > STEPS || found.size() >= GROUPINGS || watch.over()) {
            return;
        }
        int left = size - members;
        int[] next = next(left);
        if (left == 0) {
            if (next.length > 0) {
                int[] team = IntStream.range(0, in.length).filter(i -> in[i]).toArray();
                if (choice.allows(team)) {
                    found.add(new Promised(team, Shares.fitAtMost(board, team)));
                }
            }
            return;
        }
        for (int i : next) {
            in[i] = true;
            out[i] = true;
            extend(members + 1);
            in[i] = false;
        }
        for (int i : next) {
            out[i] = false;
        }
    }

    /** Of whom one at least must be a member; empty where it cannot be done any more. Of complete ones: anything but empty. */
    private int[] next(int left) {
        int[] fewest = null;
        for (Cut cut : cuts) {
            double lacking = target.amount() - cut.free() - ROUNDING;
            for (int i = 0; i < in.length; i++) {
                lacking -= in[i] ? cut.gain()[i] : 0;
            }
            if (lacking > 0) {
                double each = lacking / left;
                int[] helping = left == 0
                        ? new int[0]
                        : IntStream.range(0, in.length)
                                .filter(i -> !in[i] && !out[i] && cut.gain()[i] >= each)
                                .toArray();
                if (fewest == null || helping.length < fewest.length) {
                    fewest = helping;
                }
                if (helping.length == 0) {
                    return helping;
                }
            }
        }
        if (fewest == null) {
            fewest = left == 0
                    ? new int[] {0}
                    : IntStream.range(0, in.length)
                            .filter(i -> !in[i] && !out[i])
                            .toArray();
        }
        return IntStream.of(fewest)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -promise[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
