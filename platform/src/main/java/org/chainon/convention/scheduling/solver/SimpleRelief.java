package org.chainon.convention.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainon.convention.scheduling.Relaxed;

/** Meetings one after the other, those with fewest slots first, each to where it costs least; what finds no slot is dropped. */
final class SimpleRelief {
    private static final int NOWHERE = -1;

    private final Offers offers;
    private final Board board;
    final int[] slots;
    private final int[] load;
    private final boolean[][] busy;
    private final Set<Relaxed> given = new LinkedHashSet<>();
    private boolean whole = true;

    SimpleRelief(Offers offers) {
        this.offers = offers;
        board = offers.board;
        slots = new int[board.size()];
        load = new int[board.slots];
        busy = new boolean[board.people()][board.slots];
        Arrays.fill(slots, NOWHERE);
        IntStream.range(0, slots.length)
                .boxed()
                .sorted(Comparator.comparingInt(this::freedom))
                .forEach(this::place);
        if (spread() > board.fairness) {
            whole &= offers.has(new Relaxed.Uneven());
            given.add(new Relaxed.Uneven());
        }
    }

    private int freedom(int m) {
        int allowed = (int) IntStream.range(0, board.slots)
                .filter(slot -> board.allowed[m][slot])
                .count();
        int most = Arrays.stream(board.who[m])
                .map(p -> board.meetings[p].length)
                .max()
                .orElse(0);
        return allowed - most;
    }

    private void place(int m) {
        int best = NOWHERE;
        long least = Long.MAX_VALUE;
        for (int slot = 0; slot < board.slots; slot++) {
            List<Relaxed> needed = offers.needed(m, slot);
            if (fits(m, slot) && offers.offered(needed) && price(needed) < least) {
                least = price(needed);
                best = slot;
            }
        }
        Relaxed dropped = new Relaxed.Dropped(m);
        if (best == NOWHERE || offers.has(dropped) && offers.price(dropped) < least) {
            whole &= offers.has(dropped);
            given.add(dropped);
            return;
        }
        slots[m] = best;
        given.addAll(offers.needed(m, best));
        load[best] += board.table[m] ? 1 : 0;
        for (int p : board.who[m]) {
            busy[p][best] = true;
        }
    }

    private long price(List<Relaxed> needed) {
        return needed.stream()
                .filter(each -> !given.contains(each))
                .mapToLong(offers::price)
                .sum();
    }

    private boolean fits(int m, int slot) {
        return Arrays.stream(board.who[m]).noneMatch(p -> busy[p][slot])
                && (!board.table[m] || load[slot] < board.tables)
                && Arrays.stream(board.before[m]).allMatch(each -> slots[each] < slot)
                && Arrays.stream(board.after[m]).allMatch(each -> slots[each] == NOWHERE || slots[each] > slot);
    }

    private int spread() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int[] meetings : board.meetings) {
            long[] masks = new long[board.days()];
            for (int m : meetings) {
                if (slots[m] >= 0) {
                    masks[board.day[slots[m]]] |= 1L << board.place[slots[m]];
                }
            }
            int breaks = Arrays.stream(masks).mapToInt(Board::breaks).sum();
            least = Math.min(least, breaks);
            most = Math.max(most, breaks);
        }
        return Math.max(0, most - least);
    }

    /** Whether everything that it gives up was offered. */
    boolean whole() {
        return whole;
    }

    List<Relaxed> given() {
        return new ArrayList<>(given);
    }

    long price() {
        return given.stream().mapToLong(offers::price).sum();
    }

    Map<Integer, Integer> placed() {
        Map<Integer, Integer> placed = new HashMap<>();
        for (int m = 0; m < slots.length; m++) {
            if (slots[m] >= 0) {
                placed.put(m, slots[m]);
            }
        }
        return placed;
    }
}
