package org.chainon.convention.scheduling.solver;

import java.util.Arrays;

/** Meetings to slots, so many a slot at most, whoever takes part in them. */
final class Matching {
    private final Board board;
    private final int[] members;
    private final int capacity;
    private final int[] slotOf;
    private final int[] load;
    private final int[][] in;
    private final boolean[] seen;

    Matching(Board board, int[] members, int capacity) {
        this.board = board;
        this.members = members;
        this.capacity = Math.min(capacity, members.length);
        slotOf = new int[members.length];
        load = new int[board.slots];
        in = new int[board.slots][this.capacity];
        seen = new boolean[board.slots];
        Arrays.fill(slotOf, -1);
    }

    /** Whether all of them find a slot. */
    boolean complete() {
        for (int i = 0; i < members.length; i++) {
            Arrays.fill(seen, false);
            if (!place(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean place(int i) {
        boolean[] allowed = board.allowed[members[i]];
        for (int slot = 0; slot < load.length; slot++) {
            if (allowed[slot] && load[slot] < capacity) {
                in[slot][load[slot]++] = i;
                slotOf[i] = slot;
                return true;
            }
        }
        for (int slot = 0; slot < load.length; slot++) {
            if (allowed[slot] && !seen[slot] && capacity > 0) {
                seen[slot] = true;
                for (int k = 0; k < capacity; k++) {
                    int other = in[slot][k];
                    if (place(other)) {
                        in[slot][k] = i;
                        slotOf[i] = slot;
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
