package org.chainon.convention.scheduling.solver;

import java.util.Arrays;

/**
 * Meetings in slots, nobody twice at once, no slot too full; some meetings may have no slot yet. Changed by exchanging two slots along a chain
 * of meetings, or by putting one meeting in and those in its way out.
 */
final class Timetable {
    private static final int UNPLACED = 8;

    final Board board;
    final int[] slot;
    /** Meetings without a slot, the first ones of the array. */
    final int[] open;

    int opened;
    private final int[] openAt;
    private final int[][] at;
    private final int[] load;
    private final Tally tally;

    private final int[] chain;
    private int chained;
    private final int[] ends;
    private int ended;
    private final int[] mark;
    private int marks;

    Timetable(Board board, Fairness fairness) {
        this.board = board;
        tally = new Tally(board, fairness);
        slot = new int[board.size()];
        open = new int[board.size()];
        openAt = new int[board.size()];
        at = new int[board.people()][board.slots];
        load = new int[board.slots];
        chain = new int[board.size()];
        ends = new int[2 * board.people() + 2];
        mark = new int[board.size()];
        Arrays.fill(slot, -1);
        for (int[] row : at) {
            Arrays.fill(row, -1);
        }
        for (int m = 0; m < slot.length; m++) {
            open[m] = m;
            openAt[m] = m;
        }
        opened = slot.length;
    }

    /** What is to be made small: breaks, what is unfair, meetings without a slot. */
    int cost() {
        return tally.cost() + UNPLACED * opened;
    }

    int total() {
        return tally.total();
    }

    boolean whole() {
        return opened == 0 && tally.fair();
    }

    int breaks(int p) {
        return tally.breaks(p);
    }

    long mask(int p, int day) {
        return tally.mask(p, day);
    }

    int at(int p, int slot) {
        return at[p][slot];
    }

    /** Whether a meeting could be put there without anything else moving. */
    boolean fits(int m, int to) {
        if (!board.allowed[m][to] || board.table[m] && load[to] >= board.tables || !inOrder(m, to)) {
            return false;
        }
        for (int p : board.who[m]) {
            if (at[p][to] >= 0) {
                return false;
            }
        }
        return true;
    }

    /** What putting it there would add to the cost, where nothing is in its way. */
    int gain(int m, int to) {
        int gain = -UNPLACED;
        for (int p : board.who[m]) {
            gain += tally.delta(p, to, -1);
        }
        return gain;
    }

    void put(int m, int to) {
        slot[m] = to;
        load[to] += board.table[m] ? 1 : 0;
        for (int p : board.who[m]) {
            at[p][to] = m;
            tally.toggle(p, to);
        }
        int last = open[--opened];
        open[openAt[m]] = last;
        openAt[last] = openAt[m];
    }

    void take(int m) {
        int from = slot[m];
        slot[m] = -1;
        load[from] -= board.table[m] ? 1 : 0;
        for (int p : board.who[m]) {
            at[p][from] = -1;
            tally.toggle(p, from);
        }
        open[opened] = m;
        openAt[m] = opened++;
    }

    /**
     * Finds the chain of meetings that change place between the slot of this one and another slot.
     *
     * @return what it would add to the cost, or {@link Integer#MAX_VALUE} where a rule forbids it
     */
    int chain(int m, int to) {
        int from = slot[m];
        marks++;
        chained = 0;
        ended = 0;
        chain[chained++] = m;
        mark[m] = marks;
        int change = 0;
        for (int k = 0; k < chained; k++) {
            int each = chain[k];
            int other = slot[each] == from ? to : from;
            if (!board.allowed[each][other]) {
                return Integer.MAX_VALUE;
            }
            change += board.table[each] ? other == to ? 1 : -1 : 0;
            for (int p : board.who[each]) {
                int next = at[p][other];
                if (next < 0) {
                    ends[ended++] = p;
                } else if (mark[next] != marks) {
                    mark[next] = marks;
                    chain[chained++] = next;
                }
            }
        }
        if (load[to] + change > board.tables || load[from] - change > board.tables || !ordered(from, to)) {
            return Integer.MAX_VALUE;
        }
        int delta = 0;
        for (int k = 0; k < ended; k++) {
            int p = ends[k];
            delta += tally.delta(p, from, to);
        }
        return delta;
    }

    /** Carries out the chain found last. */
    void change(int from, int to) {
        for (int k = 0; k < chained; k++) {
            int m = chain[k];
            for (int p : board.who[m]) {
                if (at[p][slot[m]] == m) {
                    at[p][slot[m]] = -1;
                }
            }
        }
        for (int k = 0; k < chained; k++) {
            int m = chain[k];
            int next = slot[m] == from ? to : from;
            load[slot[m]] -= board.table[m] ? 1 : 0;
            load[next] += board.table[m] ? 1 : 0;
            slot[m] = next;
            for (int p : board.who[m]) {
                at[p][next] = m;
            }
        }
        for (int k = 0; k < ended; k++) {
            tally.toggle(ends[k], from);
            tally.toggle(ends[k], to);
        }
    }

    private boolean ordered(int from, int to) {
        for (int k = 0; k < chained; k++) {
            int m = chain[k];
            int now = slot[m] == from ? to : from;
            for (int earlier : board.before[m]) {
                if (slot[earlier] >= 0 && after(earlier, from, to) >= now) {
                    return false;
                }
            }
            for (int later : board.after[m]) {
                if (slot[later] >= 0 && after(later, from, to) <= now) {
                    return false;
                }
            }
        }
        return true;
    }

    private int after(int m, int from, int to) {
        if (mark[m] != marks) {
            return slot[m];
        }
        return slot[m] == from ? to : from;
    }

    /** Whether those that are placed leave this slot to a meeting, as far as their order goes. */
    private boolean inOrder(int m, int to) {
        for (int earlier : board.before[m]) {
            if (slot[earlier] >= to) {
                return false;
            }
        }
        for (int later : board.after[m]) {
            if (slot[later] >= 0 && slot[later] <= to) {
                return false;
            }
        }
        return true;
    }

    boolean mayBe(int m, int to) {
        return board.allowed[m][to] && inOrder(m, to);
    }

    boolean full(int to) {
        return load[to] >= board.tables;
    }
}
