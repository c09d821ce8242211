package org.chainon.convention.scheduling.solver;

import java.util.stream.IntStream;

/** Takes out of a board the slots in which a meeting cannot be, and finds at once most boards that nothing solves. */
final class Domains {
    private final Board board;
    private boolean changed;

    private Domains(Board board) {
        this.board = board;
    }

    /** Whether anything may be left: false only where no schedule exists. */
    static boolean narrow(Board board) {
        return new Domains(board).narrow();
    }

    private boolean narrow() {
        do {
            changed = false;
            for (int m = 0; m < board.size(); m++) {
                if (!order(m) || !alone(m)) {
                    return false;
                }
            }
        } while (changed);
        for (int[] meetings : board.meetings) {
            if (!new Matching(board, meetings, 1).complete()) {
                return false;
            }
        }
        int[] seated =
                IntStream.range(0, board.size()).filter(m -> board.table[m]).toArray();
        return new Matching(board, seated, board.tables).complete();
    }

    private boolean order(int m) {
        int first = first(m);
        int last = last(m);
        if (first < 0) {
            return false;
        }
        for (int later : board.after[m]) {
            for (int slot = 0; slot <= first; slot++) {
                forbid(later, slot);
            }
        }
        for (int earlier : board.before[m]) {
            for (int slot = last; slot < board.slots; slot++) {
                forbid(earlier, slot);
            }
        }
        return first(m) >= 0;
    }

    private boolean alone(int m) {
        int slot = first(m);
        if (slot < 0 || slot != last(m)) {
            return slot >= 0;
        }
        for (int p : board.who[m]) {
            for (int other : board.meetings[p]) {
                if (other != m) {
                    forbid(other, slot);
                }
            }
        }
        return true;
    }

    private void forbid(int m, int slot) {
        changed |= board.allowed[m][slot];
        board.allowed[m][slot] = false;
    }

    private int first(int m) {
        for (int slot = 0; slot < board.slots; slot++) {
            if (board.allowed[m][slot]) {
                return slot;
            }
        }
        return -1;
    }

    private int last(int m) {
        int slot = board.slots - 1;
        while (slot >= 0 && !board.allowed[m][slot]) {
            slot--;
        }
        return slot;
    }
}
