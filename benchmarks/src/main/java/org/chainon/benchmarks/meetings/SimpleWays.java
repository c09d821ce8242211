package org.chainon.benchmarks.meetings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.chainon.convention.scheduling.format.MeetingFile;
import org.chainon.convention.scheduling.format.Recount;

/** What a spreadsheet's night finds: meetings one after the other into the first slot that is free; then moves of one meeting that make it no worse. */
final class SimpleWays {
    private static final int LATER = 1000;
    private static final int CLASH = 10;

    private final MeetingCase one;
    private final MeetingFile file;
    private final SplittableRandom random;
    private final int[] slot;
    private final int[][] busy;
    private final int[] load;

    SimpleWays(MeetingCase one, long seed) {
        this.one = one;
        file = one.file();
        random = new SplittableRandom(seed);
        slot = new int[file.requested().length];
        busy = new int[file.participants() + 1][file.slots() + 2];
        load = new int[file.slots() + 2];
    }

    /** Breaks, or how many meetings found no slot. */
    String greedy() {
        int left = 0;
        for (int m = 0; m < slot.length; m++) {
            int first = 0;
            for (int each = file.slots(); each >= 1; each--) {
                if (may(m, each) && load[each] < file.tables() && clashes(m, each) == 0 && ordered(m, each)) {
                    first = each;
                }
            }
            if (first == 0) {
                left++;
            } else {
                move(m, first);
            }
        }
        return left > 0 ? left + " left" : told();
    }

    /** Begins with the greedy schedule; a meeting that has no slot, or clashes, is put where it clashes least. */
    String localSearch(Duration limit) {
        for (int m = 0; m < slot.length; m++) {
            if (slot[m] == 0) {
                move(m, some(m));
            }
        }
        long end = System.nanoTime() + limit.toNanos();
        while (slot.length > 0 && System.nanoTime() < end) {
            int m = random.nextInt(slot.length);
            int to = some(m);
            int from = slot[m];
            int before = price(m);
            move(m, to);
            if (price(m) > before) {
                move(m, from);
            }
        }
        return told();
    }

    private String told() {
        Map<Integer, Integer> schedule = new HashMap<>();
        for (int m = 0; m < slot.length; m++) {
            schedule.put(m, slot[m] - 1);
        }
        Recount recount = Recount.of(file, one.fairness(), schedule);
        return recount.faults().isEmpty()
                ? String.valueOf(recount.breaks())
                : recount.faults().size() + " faults";
    }

    private int some(int m) {
        List<Integer> slots = new ArrayList<>();
        for (int each = 1; each <= file.slots(); each++) {
            if (may(m, each)) {
                slots.add(each);
            }
        }
        return slots.isEmpty() ? 1 : slots.get(random.nextInt(slots.size()));
    }

    private boolean may(int m, int to) {
        int[] row = file.requested()[m];
        int session = row[row.length - 1];
        boolean may = file.fixed()[m] == 0 || file.fixed()[m] == to;
        may &= session == 3 || (session == 1) == (to <= file.morning());
        for (int k = 0; k < row.length - 1; k++) {
            may &= !file.forbidden().get(row[k] - 1).contains(to);
        }
        return may;
    }

    private int clashes(int m, int to) {
        int clashes = 0;
        int[] row = file.requested()[m];
        for (int k = 0; k < row.length - 1; k++) {
            clashes += busy[row[k]][to];
        }
        return clashes;
    }

    private boolean ordered(int m, int to) {
        return file.before().get(m).stream().allMatch(each -> slot[each - 1] > 0 && slot[each - 1] < to);
    }

    private void move(int m, int to) {
        add(m, slot[m], -1);
        slot[m] = to;
        add(m, to, 1);
    }

    private void add(int m, int to, int count) {
        int[] row = file.requested()[m];
        for (int k = 0; k < row.length - 1 && to > 0; k++) {
            busy[row[k]][to] += count;
        }
        load[to] += count;
    }

    private int price(int m) {
        int[] row = file.requested()[m];
        int price = LATER * CLASH * Math.max(0, load[slot[m]] - file.tables());
        for (int earlier : file.before().get(m)) {
            price += slot[earlier - 1] < slot[m] ? 0 : LATER;
        }
        for (int k = 0; k < row.length - 1; k++) {
            boolean idle = false;
            boolean met = false;
            int breaks = 0;
            for (int each = 1; each <= file.slots(); each++) {
                int count = busy[row[k]][each];
                price += LATER * Math.max(0, count - 1);
                breaks += count > 0 && idle && met ? 1 : 0;
                idle = count == 0;
                met |= count > 0;
            }
            price += breaks + CLASH * Math.max(0, breaks - one.fairness());
        }
        return price;
    }
}
