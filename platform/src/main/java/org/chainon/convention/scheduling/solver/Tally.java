package org.chainon.convention.scheduling.solver;

/** When each participant is busy, how many breaks it has, and what is unfair about them. */
final class Tally {
    private static final int PRICE = 4;

    private final Board board;
    private final long[][] mask;
    private final int[] breaks;
    private final int least;
    private final int most;
    private int cost;
    private int unfair;

    Tally(Board board, Fairness fairness) {
        this.board = board;
        least = fairness.least();
        most = Math.min(Board.UNFAIR, least + board.fairness);
        mask = new long[board.people()][board.days()];
        breaks = new int[board.people()];
        unfair = least * board.people();
        cost = PRICE * unfair;
    }

    /** Breaks, and what is unfair several times over. */
    int cost() {
        return cost;
    }

    int total() {
        return cost - PRICE * unfair;
    }

    boolean fair() {
        return unfair == 0;
    }

    int breaks(int p) {
        return breaks[p];
    }

    long mask(int p, int day) {
        return mask[p][day];
    }

    /** What it would add to the cost if somebody did the other thing in one slot, or in two; −1 for no other slot. */
    int delta(int p, int one, int other) {
        return priced(toggled(p, one, other)) - priced(breaks[p]);
    }

    /** How far from what is fair. */
    private int beyond(int count) {
        return Math.max(0, count - most) + Math.max(0, least - count);
    }

    private int priced(int count) {
        return count + PRICE * beyond(count);
    }

    /** Breaks of somebody when what it does in one slot, or in two, were the other way round. */
    private int toggled(int p, int one, int other) {
        int day = board.day[one];
        long bits = 1L << board.place[one];
        int count = breaks[p];
        if (other >= 0) {
            if (board.day[other] == day) {
                bits |= 1L << board.place[other];
            } else {
                long before = mask[p][board.day[other]];
                count += Board.breaks(before ^ 1L << board.place[other]) - Board.breaks(before);
            }
        }
        return count + Board.breaks(mask[p][day] ^ bits) - Board.breaks(mask[p][day]);
    }

    void toggle(int p, int each) {
        int day = board.day[each];
        int old = breaks[p];
        breaks[p] += Board.breaks(mask[p][day] ^ 1L << board.place[each]) - Board.breaks(mask[p][day]);
        mask[p][day] ^= 1L << board.place[each];
        cost += priced(breaks[p]) - priced(old);
        unfair += beyond(breaks[p]) - beyond(old);
    }
}
