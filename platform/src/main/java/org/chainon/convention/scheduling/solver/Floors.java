package org.chainon.convention.scheduling.solver;

import java.util.Arrays;

/**
 * The breaks that a participant has at least, whatever the others do: by when it is there, what is fixed, and how many of its meetings are
 * for the morning or the afternoon only.
 */
final class Floors {
    private static final int NONE = 1_000_000;
    private static final int NOTHING_YET = 0;
    private static final int BUSY = 1;
    private static final int IDLE = 2;

    private final Board board;
    private final int[] meetings;
    private final boolean[] open;
    private final boolean[] forced;
    private int onlyMorning;
    private int onlyAfternoon;

    private Floors(Board board, int p) {
        this.board = board;
        meetings = board.meetings[p];
        open = new boolean[board.slots];
        forced = new boolean[board.slots];
        for (int m : meetings) {
            int some = 0;
            int slot = 0;
            boolean early = false;
            boolean late = false;
            for (int each = 0; each < board.slots; each++) {
                if (board.allowed[m][each]) {
                    open[each] = true;
                    some++;
                    slot = each;
                    early |= board.morning[each];
                    late |= !board.morning[each];
                }
            }
            forced[slot] |= some == 1;
            onlyMorning += late ? 0 : 1;
            onlyAfternoon += early ? 0 : 1;
        }
    }

    /** By participant; {@code null} is never given, but a number beyond all breaks where it cannot have its meetings at all. */
    static int[] of(Board board) {
        int[] floors = new int[board.people()];
        for (int p = 0; p < floors.length; p++) {
            floors[p] = board.meetings[p].length < 2 ? 0 : new Floors(board, p).least();
        }
        return floors;
    }

    private int least() {
        int all = meetings.length;
        int[][] least = new int[all + 1][3 * (all + 1)];
        for (int[] row : least) {
            Arrays.fill(row, NONE);
        }
        least[0][NOTHING_YET] = 0;
        for (int slot = 0; slot < board.slots; slot++) {
            least = next(least, slot, slot > 0 && board.day[slot] != board.day[slot - 1]);
        }
        int best = NONE;
        for (int mornings = onlyMorning; mornings <= all - onlyAfternoon; mornings++) {
            for (int state = 0; state < 3; state++) {
                best = Math.min(best, least[mornings][3 * (all - mornings) + state]);
            }
        }
        return best;
    }

    private int[][] next(int[][] least, int slot, boolean newDay) {
        int all = meetings.length;
        int[][] next = new int[all + 1][3 * (all + 1)];
        for (int[] row : next) {
            Arrays.fill(row, NONE);
        }
        for (int mornings = 0; mornings <= all; mornings++) {
            for (int others = 0; mornings + others <= all; others++) {
                for (int state = 0; state < 3; state++) {
                    int cost = least[mornings][3 * others + state];
                    int now = newDay ? NOTHING_YET : state;
                    if (cost < NONE && !forced[slot]) {
                        keep(next[mornings], 3 * others + (now == NOTHING_YET ? NOTHING_YET : IDLE), cost);
                    }
                    if (cost < NONE && open[slot] && mornings + others < all) {
                        int[] row = board.morning[slot] ? next[mornings + 1] : next[mornings];
                        int column = 3 * (board.morning[slot] ? others : others + 1) + BUSY;
                        keep(row, column, cost + (now == IDLE ? 1 : 0));
                    }
                }
            }
        }
        return next;
    }

    private static void keep(int[] row, int column, int cost) {
        row[column] = Math.min(row[column], cost);
    }
}
