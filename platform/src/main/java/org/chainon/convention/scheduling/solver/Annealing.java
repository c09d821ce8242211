package org.chainon.convention.scheduling.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for schedules by chance that cools down: meetings change slots along chains that keep nobody twice at once, so that only those at the
 * two ends of a chain have more breaks or fewer; meetings without a slot are put in, whatever is in their way put out.
 */
final class Annealing {
    private static final int LOOK = 1 << 9;
    private static final double INSERTING = 0.3;
    private static final double MENDING = 0.5;

    private final Board board;
    private final Timetable table;
    private final SplittableRandom random;
    private final int[][] slots;
    private final int[] ejected;

    private final Found found;
    private int fewest = Integer.MAX_VALUE;

    Annealing(Board board, Fairness fairness, Found found, long seed) {
        this.found = found;
        this.board = board;
        table = new Timetable(board, fairness);
        random = new SplittableRandom(seed);
        slots = Arrays.stream(board.allowed)
                .map(each -> IntStream.range(0, board.slots)
                        .filter(slot -> each[slot])
                        .toArray())
                .toArray(int[][]::new);
        ejected = new int[board.size()];
    }

    /** Begins with what still does of a schedule known before. */
    void begin(int[] known) {
        for (int m = 0; m < known.length; m++) {
            if (table.slot[m] < 0 && known[m] >= 0 && table.fits(m, known[m])) {
                table.put(m, known[m]);
            }
        }
        note();
    }

    /** Puts each meeting, the most constrained first, where it makes the fewest breaks now. */
    void greedy() {
        int[] order = IntStream.range(0, board.size())
                .boxed()
                .sorted(Comparator.comparingInt(this::freedom))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int m : order) {
            int to = -1;
            int gain = Integer.MAX_VALUE;
            for (int slot : slots[m]) {
                if (table.slot[m] < 0 && table.fits(m, slot) && table.gain(m, slot) < gain) {
                    gain = table.gain(m, slot);
                    to = slot;
                }
            }
            if (to >= 0) {
                table.put(m, to);
            }
        }
        note();
    }

    private int freedom(int m) {
        return slots[m].length
                - Arrays.stream(board.who[m])
                        .map(p -> board.meetings[p].length)
                        .max()
                        .orElse(0);
    }

    /** How the search cools: by moves, the same each time, or until a watch is over. */
    interface Course {
        /** The share that is done, 0 to 1; 1 ends it. */
        double done(long moves);
    }

    static Course moves(long most, Watch watch) {
        return moves -> watch.over() ? 1 : (double) moves / most;
    }

    static Course until(Watch watch, long millis) {
        return moves -> watch.over() ? 1 : 1 - (double) watch.millisLeft() / millis;
    }

    /** Looks until the course ends, or breaks are as few as wanted. */
    void run(double hot, double cold, Course course) {
        double heat = hot;
        for (long moves = 0; ; moves++) {
            if (moves % LOOK == 0) {
                if (fewest <= found.bound()) {
                    return;
                }
                double done = course.done(moves);
                if (done >= 1) {
                    return;
                }
                heat = hot * Math.pow(cold / hot, done);
            }
            if (table.opened > 0 && random.nextDouble() < INSERTING) {
                insert(heat);
            } else if (random.nextDouble() < MENDING) {
                mend(heat);
            } else {
                exchange(random.nextInt(slots.length), heat);
            }
        }
    }

    private boolean accepts(int delta, double heat) {
        return delta <= 0 || random.nextDouble() < Math.exp(-delta / heat);
    }

    private void exchange(int m, double heat) {
        if (slots[m].length > 0 && table.slot[m] >= 0) {
            exchange(m, slots[m][random.nextInt(slots[m].length)], heat);
        }
    }

    private void exchange(int m, int to, double heat) {
        int from = table.slot[m];
        if (from == to || !board.allowed[m][to]) {
            return;
        }
        int delta = table.chain(m, to);
        if (delta < Integer.MAX_VALUE && accepts(delta, heat)) {
            table.change(from, to);
            if (delta < 0) {
                note();
            }
        }
    }

    /** Moves a meeting of somebody who has breaks to where one of its groups of meetings ends. */
    private void mend(double heat) {
        int p = random.nextInt(board.people());
        if (table.breaks(p) == 0) {
            return;
        }
        int m = board.meetings[p][random.nextInt(board.meetings[p].length)];
        if (table.slot[m] < 0 || slots[m].length == 0) {
            return;
        }
        int begin = random.nextInt(slots[m].length);
        for (int k = 0; k < slots[m].length; k++) {
            int to = slots[m][(begin + k) % slots[m].length];
            if (table.at(p, to) < 0 && beside(p, to)) {
                exchange(m, to, heat);
                return;
            }
        }
    }

    private boolean beside(int p, int slot) {
        long mask = table.mask(p, board.day[slot]);
        int place = board.place[slot];
        return (mask >>> (place + 1) & 1) != 0 || place > 0 && (mask >>> (place - 1) & 1) != 0;
    }

    private void insert(double heat) {
        int m = table.open[random.nextInt(table.opened)];
        if (slots[m].length == 0) {
            return;
        }
        int to = slots[m][random.nextInt(slots[m].length)];
        if (!table.mayBe(m, to)) {
            return;
        }
        int before = table.cost();
        int out = 0;
        for (int p : board.who[m]) {
            int other = table.at(p, to);
            if (other >= 0) {
                table.take(other);
                ejected[out++] = other;
            }
        }
        if (board.table[m] && table.full(to)) {
            int other = somebody(to);
            if (other >= 0) {
                table.take(other);
                ejected[out++] = other;
            }
        }
        if (board.table[m] && table.full(to)) {
            back(out, to);
            return;
        }
        table.put(m, to);
        if (accepts(table.cost() - before, heat)) {
            note();
        } else {
            table.take(m);
            back(out, to);
        }
    }

    private void back(int out, int to) {
        for (int k = 0; k < out; k++) {
            table.put(ejected[k], to);
        }
    }

    private int somebody(int to) {
        for (int tried = 0; tried < 2 * board.people(); tried++) {
            int other = table.at(random.nextInt(board.people()), to);
            if (other >= 0 && board.table[other]) {
                return other;
            }
        }
        return -1;
    }

    private void note() {
        if (table.whole() && table.total() < fewest) {
            fewest = table.total();
            found.schedule(table.slot);
        }
    }
}
