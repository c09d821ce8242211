package org.chainon.consortium.solver;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chainon.consortium.covering.Unit;

/**
 * What any members can cover at most, told by their numbers alone: what is covered, weighted, is never more than {@code free} and the sum of
 * the {@code gain} of each member. Holds whatever the prices it was made with, so that no rounding of a solver makes it untrue.
 */
record Cut(double[] gain, double free) {

    /**
     * @param cells what covering each cell is worth, 0 to its weight; what it is not worth is free
     * @param reserved what each unit of a reserved lot that eligible ones do is worth, in the order of the board
     */
    static Cut of(Board board, Target target, double[] cells, double[] reserved) {
        double free = 0;
        for (int c = 0; c < cells.length; c++) {
            free += (target.weight()[c] - cells[c]) * target.demand()[c];
        }
        double[][] worth = new double[board.size()][];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = cells.clone();
        }
        for (int r = 0; r < reserved.length; r++) {
            Board.Reserved rule = board.reserved.get(r);
            double scale = rule.scale(board);
            for (int c : rule.cells()) {
                double part = reserved[r] * board.volume(c) / scale;
                for (int i = 0; i < worth.length; i++) {
                    worth[i][c] += part * rule.factor(i);
                }
                free += board.keeper[c] < 0 ? 0 : part * rule.factor(board.keeper[c]);
            }
        }
        double[] gain = new double[board.size()];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = best(board, i, worth[i]);
        }
        return new Cut(gain, free);
    }

    /** The most that one alone earns within its capacity: what is worth most for its volume first. */
    private static double best(Board board, int i, double[] worth) {
        double sum = 0;
        for (Unit unit : Unit.values()) {
            List<Integer> order = IntStream.range(0, worth.length)
                    .filter(c -> board.unit(c) == unit.ordinal() && board.most[i][c] > 0 && worth[c] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(c -> -worth[c] / board.volume(c)))
                    .toList();
            double left = Math.max(0, board.capacity[i][unit.ordinal()]);
            for (int c : order) {
                double share = Math.min(board.most[i][c], left / board.volume(c));
                sum += share * worth[c];
                left -= share * board.volume(c);
            }
        }
        return sum;
    }

    /** How much of {@code covered} these members can reach at most. */
    double reach(double[] members) {
        double sum = free;
        for (int i = 0; i < gain.length; i++) {
            sum += gain[i] * members[i];
        }
        return sum;
    }
}
