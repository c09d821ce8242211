package org.chainon.convention.scheduling.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Told;

/** What was told, what of it stays, and where everything else may go. */
final class Situation {
    static final int NOWHERE = -1;

    final Board board;
    final int[] told;
    final boolean[] settled;
    final int[] worth;
    /** Of each meeting that is not settled the slots that the rules and the settled ones leave. */
    final boolean[][] may;
    /** Tables that the settled ones leave. */
    final int[] tables;

    Situation(Problem problem, Told facts) {
        board = new Board(problem);
        int size = board.size();
        told = new int[size];
        Arrays.setAll(told, m -> facts.slots().getOrDefault(m, NOWHERE));
        worth = IntStream.range(0, size).map(facts::worth).toArray();
        settled = new boolean[size];
        facts.settled().stream().filter(m -> m < size).forEach(m -> settled[m] = true);
        tables = new int[board.slots];
        Arrays.fill(tables, board.tables);
        may = Arrays.stream(board.allowed).map(boolean[]::clone).toArray(boolean[][]::new);
        for (boolean[] slots : may) {
            Arrays.fill(slots, 0, Math.clamp(facts.now(), 0, board.slots), false);
        }
        for (int m = 0; m < size; m++) {
            if (settled[m]) {
                tables[told[m]] -= board.table[m] ? 1 : 0;
                settle(m);
            }
        }
        for (int m = 0; m < size; m++) {
            for (int slot = 0; slot < board.slots; slot++) {
                may[m][slot] &= !settled[m] && (!board.table[m] || tables[slot] > 0);
            }
        }
    }

    private void settle(int m) {
        for (int p : board.who[m]) {
            for (int other : board.meetings[p]) {
                may[other][told[m]] = false;
            }
        }
        for (int later : board.after[m]) {
            Arrays.fill(may[later], 0, told[m] + 1, false);
        }
        for (int earlier : board.before[m]) {
            Arrays.fill(may[earlier], told[m], board.slots, false);
        }
    }

    boolean wasTold(int m) {
        return told[m] >= 0;
    }

    /** Whether a meeting would stay where it was told, if no other were in its way. */
    boolean stands(int m) {
        return !settled[m] && wasTold(m) && may[m][told[m]];
    }

    /** The meetings that are new, that cannot stay, or that are in each other's way. */
    Set<Integer> hit() {
        Set<Integer> hit = new TreeSet<>();
        for (int m = 0; m < told.length; m++) {
            if (!settled[m] && !stands(m)) {
                hit.add(m);
            }
        }
        int[][] at = new int[board.people()][board.slots];
        Arrays.stream(at).forEach(row -> Arrays.fill(row, NOWHERE));
        for (int m = 0; m < told.length; m++) {
            if (stands(m)) {
                for (int p : board.who[m]) {
                    int other = at[p][told[m]];
                    if (other >= 0) {
                        hit.addAll(List.of(m, other));
                    }
                    at[p][told[m]] = m;
                }
                for (int earlier : board.before[m]) {
                    if (stands(earlier) && told[earlier] >= told[m]) {
                        hit.addAll(List.of(m, earlier));
                    }
                }
            }
        }
        return hit;
    }

    /** A schedule in which nothing moves but what has to, one after the other to where there is room. */
    int[] simple() {
        int[] slots = new int[told.length];
        Arrays.fill(slots, NOWHERE);
        int[] left = tables.clone();
        for (int m = 0; m < slots.length; m++) {
            if (settled[m]) {
                slots[m] = told[m];
            } else if (stands(m) && fits(m, told[m], slots, left)) {
                put(m, told[m], slots, left);
            }
        }
        for (int m = 0; m < slots.length; m++) {
            for (int slot = 0; slot < board.slots && slots[m] == NOWHERE; slot++) {
                if (fits(m, slot, slots, left)) {
                    put(m, slot, slots, left);
                }
            }
        }
        return slots;
    }

    private void put(int m, int slot, int[] slots, int[] left) {
        slots[m] = slot;
        left[slot] -= board.table[m] ? 1 : 0;
    }

    private boolean fits(int m, int slot, int[] slots, int[] left) {
        boolean clash = Arrays.stream(board.who[m])
                .flatMap(p -> Arrays.stream(board.meetings[p]))
                .anyMatch(other -> slots[other] == slot);
        boolean ordered = Arrays.stream(board.before[m]).allMatch(each -> slots[each] < slot)
                && Arrays.stream(board.after[m]).allMatch(each -> slots[each] == NOWHERE || slots[each] > slot);
        return may[m][slot] && !clash && ordered && (!board.table[m] || left[slot] > 0);
    }

    /** Breaks of all, with the meetings that have a slot. */
    int breaks(int[] slots) {
        int breaks = 0;
        for (int[] meetings : board.meetings) {
            long[] masks = new long[board.days()];
            for (int m : meetings) {
                if (slots[m] >= 0) {
                    masks[board.day[slots[m]]] |= 1L << board.place[slots[m]];
                }
            }
            breaks += Arrays.stream(masks).mapToInt(Board::breaks).sum();
        }
        return breaks;
    }
}
