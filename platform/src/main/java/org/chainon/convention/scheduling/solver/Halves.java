package org.chainon.convention.scheduling.solver;

import java.util.Arrays;
import org.chainon.convention.scheduling.Session;

/** Meetings in slots, exchanged between two slots along chains that keep nobody twice at once; counts breaks and wishes for halves of a day. */
final class Halves {
    final Board board;
    final int[] slot;
    private final int[][] wishes;
    private final int[][] at;
    private final int[] load;
    private final long[][] mask;
    private final int[] breaks;
    private final int[] having;
    private int total;
    private int preferred;

    private final int[] chain;
    private int chained;
    private final int[] mark;
    private int marks;
    private final boolean[] touched;

    Halves(Board board, int[] slots) {
        this.board = board;
        slot = slots.clone();
        wishes = new int[board.size()][board.slots];
        at = new int[board.people()][board.slots];
        load = new int[board.slots];
        mask = new long[board.people()][board.days()];
        breaks = board.breaks(slots);
        having = new int[board.slots + 1];
        chain = new int[board.size()];
        mark = new int[board.size()];
        touched = new boolean[board.people()];
        Arrays.stream(at).forEach(row -> Arrays.fill(row, -1));
        for (int m = 0; m < slot.length; m++) {
            for (int p : board.who[m]) {
                wish(m, board.problem.participants().get(p).prefers());
            }
            enter(m);
        }
        for (int each : breaks) {
            having[each]++;
            total += each;
        }
    }

    private void wish(int m, Session session) {
        for (int each = 0; each < board.slots && session != Session.ANY; each++) {
            wishes[m][each] += session.has(board.morning[each]) ? 1 : 0;
        }
    }

    private void enter(int m) {
        int to = slot[m];
        load[to] += board.table[m] ? 1 : 0;
        preferred += wishes[m][to];
        for (int p : board.who[m]) {
            at[p][to] = m;
            mask[p][board.day[to]] |= 1L << board.place[to];
        }
    }

    private void leave(int m) {
        int from = slot[m];
        load[from] -= board.table[m] ? 1 : 0;
        preferred -= wishes[m][from];
        for (int p : board.who[m]) {
            at[p][from] = -1;
            mask[p][board.day[from]] &= ~(1L << board.place[from]);
        }
    }

    int total() {
        return total;
    }

    int preferred() {
        return preferred;
    }

    boolean fair() {
        int least = 0;
        while (least < having.length && having[least] == 0) {
            least++;
        }
        int most = having.length - 1;
        while (most > least && having[most] == 0) {
            most--;
        }
        return most - least <= board.fairness;
    }

    /**
     * Exchanges along the chain of a meeting between its slot and another.
     *
     * @return whether the rules let it; where they do not, nothing changes
     */
    boolean exchange(int m, int to) {
        int from = slot[m];
        marks++;
        chained = 0;
        mark(m);
        int change = 0;
        for (int k = 0; k < chained; k++) {
            int other = slot[chain[k]] == from ? to : from;
            if (!board.allowed[chain[k]][other]) {
                return false;
            }
            change += !board.table[chain[k]] ? 0 : other == to ? 1 : -1;
            for (int p : board.who[chain[k]]) {
                if (at[p][other] >= 0) {
                    mark(at[p][other]);
                }
            }
        }
        if (load[to] + change > board.tables || load[from] - change > board.tables) {
            return false;
        }
        swap(from, to);
        if (!ordered()) {
            swap(from, to);
            return false;
        }
        return true;
    }

    private void mark(int m) {
        if (mark[m] != marks) {
            mark[m] = marks;
            chain[chained++] = m;
        }
    }

    /** Takes the last exchange back, or makes it again. */
    void swap(int from, int to) {
        for (int k = 0; k < chained; k++) {
            leave(chain[k]);
        }
        for (int k = 0; k < chained; k++) {
            slot[chain[k]] = slot[chain[k]] == from ? to : from;
            enter(chain[k]);
        }
        for (int k = 0; k < chained; k++) {
            for (int p : board.who[chain[k]]) {
                touched[p] = true;
            }
        }
        for (int k = 0; k < chained; k++) {
            for (int p : board.who[chain[k]]) {
                if (touched[p]) {
                    touched[p] = false;
                    count(p);
                }
            }
        }
    }

    private void count(int p) {
        int now = 0;
        for (long each : mask[p]) {
            now += Board.breaks(each);
        }
        having[breaks[p]]--;
        having[now]++;
        total += now - breaks[p];
        breaks[p] = now;
    }

    private boolean ordered() {
        for (int k = 0; k < chained; k++) {
            int m = chain[k];
            for (int earlier : board.before[m]) {
                if (slot[earlier] >= slot[m]) {
                    return false;
                }
            }
            for (int later : board.after[m]) {
                if (slot[later] <= slot[m]) {
                    return false;
                }
            }
        }
        return true;
    }
}
