package org.chainon.convention.scheduling.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many breaks each may have: of somebody with at least three, where the difference is one at most, follows that everybody has two.
 */
final class Fairness {
    private final Board board;
    private final int[] floors;
    private final int least;
    private final int highest;

    Fairness(Board board) {
        this.board = board;
        floors = Floors.of(board);
        least = Math.max(0, Arrays.stream(floors).max().orElse(0) - board.fairness);
        int most = Integer.MAX_VALUE;
        for (int p = 0; p < floors.length; p++) {
            most = Math.min(most, most(p));
        }
        highest = floors.length == 0 ? 0 : most;
        for (int p = 0; p < floors.length; p++) {
            floors[p] = Math.max(floors[p], least);
        }
    }

    private int most(int p) {
        int all = board.meetings[p].length;
        return Math.max(0, Math.min(all - 1, board.slots - all));
    }

    /** Whether there may be a schedule: somebody who must have many, and somebody who cannot have any, may be too far apart. */
    boolean possible() {
        return least <= highest;
    }

    /** The fewest breaks that the one with the fewest has. */
    int least() {
        return least;
    }

    int highest() {
        return highest;
    }

    /** Whether it is known how many the one with the fewest has, or it does not matter. */
    boolean known() {
        return least == highest || board.fairness >= Board.UNFAIR;
    }

    int floor(int p) {
        return floors[p];
    }

    int ceiling(int p) {
        return board.fairness >= Board.UNFAIR ? most(p) : Math.min(most(p), highest + board.fairness);
    }

    /** The breaks that every schedule has at least. */
    int total() {
        return Arrays.stream(floors).sum();
    }

    /** The breaks that no schedule has more of. */
    int ceiling() {
        return IntStream.range(0, floors.length).map(this::ceiling).sum();
    }
}
