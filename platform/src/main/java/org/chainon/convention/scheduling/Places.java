package org.chainon.convention.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.chainon.convention.scheduling.Sittings.Sitting;
import org.chainon.convention.scheduling.Stays.Stay;
import org.jspecify.annotations.Nullable;

/** Gives tables to stays, first slot first; those told before come first of all. */
final class Places {
    private static final int FREE = -1;

    private final Sittings sittings;
    private final int tables;
    /** Of each table and slot the number of the stay that has it. */
    private final int[][] taken;

    private final Map<Integer, Integer> tableOf = new TreeMap<>();
    private final Map<Integer, Integer> home = new HashMap<>();
    private final Map<Integer, Integer> owner = new HashMap<>();
    private final PriorityQueue<Stay> waiting = new PriorityQueue<>(Comparator.comparingInt(Stay::from)
            .thenComparingInt(each -> each.sittings().getFirst().meeting()));
    private int stays;

    Places(Problem problem, Sittings sittings, List<Stay> stays, Map<Integer, Integer> told) {
        this.sittings = sittings;
        tables = problem.tables();
        taken = new int[tables][problem.slots()];
        Arrays.stream(taken).forEach(row -> Arrays.fill(row, FREE));
        List<Sitting> all = sittings.of.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Sitting::meeting))
                .toList();
        for (Sitting each : all) {
            Integer table = told.get(each.meeting());
            if (table != null && table >= 0 && table < tables && taken[table][each.slot()] == FREE) {
                taken[table][each.slot()] = each.meeting();
                tableOf.put(each.meeting(), table);
                own(each.host(), table);
            }
        }
        homes();
        this.stays = problem.meetings().size();
        for (Stay stay : stays) {
            keep(stay);
        }
        while (!waiting.isEmpty()) {
            seat(waiting.remove());
        }
    }

    Seating seating() {
        int left = 0;
        int changes = 0;
        boolean[][] meetings = meetings();
        for (int host : sittings.hosts()) {
            List<Sitting> each = sittings.of(host);
            for (int k = 1; k < each.size(); k++) {
                Sitting before = each.get(k - 1);
                Sitting after = each.get(k);
                if (before.day() == after.day()) {
                    boolean changed = !at(before).equals(at(after));
                    changes += changed ? 1 : 0;
                    left += changed || used(meetings[at(after)], before.slot() + 1, after.slot()) ? 1 : 0;
                }
            }
        }
        return new Seating(tableOf, left, changes);
    }

    private Integer at(Sitting sitting) {
        return tableOf.getOrDefault(sitting.meeting(), FREE);
    }

    private boolean[][] meetings() {
        boolean[][] meetings = new boolean[tables][sittings.load.length];
        sittings.of.values().stream().flatMap(List::stream).forEach(each -> meetings[at(each)][each.slot()] = true);
        return meetings;
    }

    private static boolean used(boolean[] table, int from, int before) {
        for (int slot = from; slot < before; slot++) {
            if (table[slot]) {
                return true;
            }
        }
        return false;
    }

    private void own(int host, int table) {
        if (host != Sittings.NOBODY) {
            home.put(host, table);
            owner.put(table, host);
        }
    }

    /** One table for each, where there are enough. */
    private void homes() {
        List<Integer> hosts = sittings.hosts();
        int table = 0;
        for (int host : hosts) {
            while (owner.containsKey(table)) {
                table++;
            }
            if (hosts.size() <= tables && table < tables && !home.containsKey(host)) {
                own(host, table);
            }
        }
    }

    /** Lets those of a stay that were told their table keep it, with those around them as far as it is free. */
    private void keep(Stay stay) {
        List<Sitting> all = stay.sittings();
        List<Sitting> loose = new ArrayList<>();
        int begin = 0;
        while (begin < all.size()) {
            Integer table = next(all, begin);
            int end = table == null ? begin : reached(all, begin, table, true);
            if (table == null || end < begin) {
                loose.add(all.get(begin++));
            } else {
                release(loose);
                take(all.subList(begin, end + 1), table);
                begin = end + 1;
            }
        }
        release(loose);
    }

    private void release(List<Sitting> loose) {
        if (!loose.isEmpty()) {
            waiting.add(new Stay(List.copyOf(loose)));
            loose.clear();
        }
    }

    /** The table that was told of the next meeting of which one was. */
    private @Nullable Integer next(List<Sitting> all, int begin) {
        return all.subList(begin, all.size()).stream()
                .map(each -> tableOf.get(each.meeting()))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * The last meeting until which a table is free from this one on, or was told of these.
     *
     * @return less than {@code begin} where not even that one can be there; so it is, too, where only pauses lead to a meeting that was told
     */
    private int reached(List<Sitting> all, int begin, int table, boolean told) {
        int reached = begin - 1;
        boolean any = false;
        int slot = all.get(begin).slot();
        for (int k = begin; k < all.size(); k++) {
            Sitting each = all.get(k);
            Integer own = tableOf.get(each.meeting());
            for (; slot < each.slot(); slot++) {
                if (taken[table][slot] != FREE) {
                    return told && !any ? begin - 1 : reached;
                }
            }
            boolean here = own == null ? taken[table][slot] == FREE : own == table;
            if (!here) {
                return told && !any ? begin - 1 : reached;
            }
            any |= own != null;
            reached = k;
            slot++;
        }
        return reached;
    }

    private void take(List<Sitting> some, int table) {
        int stay = stays++;
        Arrays.fill(taken[table], some.getFirst().slot(), some.getLast().slot() + 1, stay);
        for (Sitting each : some) {
            tableOf.put(each.meeting(), table);
            own(each.host(), table);
        }
    }

    /** At the table at which it can stay longest; among those, at its own, or else at one to which nobody comes back on that day. */
    private void seat(Stay stay) {
        List<Sitting> all = stay.sittings();
        Sitting first = all.getFirst();
        int best = -1;
        int longest = -1;
        int least = Integer.MAX_VALUE;
        for (int table = 0; table < tables; table++) {
            int end = taken[table][first.slot()] == FREE ? reached(all, 0, table, false) : -1;
            int claims = claims(table, first);
            if (end > longest || end == longest && end >= 0 && claims < least) {
                best = table;
                longest = end;
                least = claims;
            }
        }
        take(all.subList(0, longest + 1), best);
        if (longest + 1 < all.size()) {
            waiting.add(new Stay(List.copyOf(all.subList(longest + 1, all.size()))));
        }
    }

    private int claims(int table, Sitting sitting) {
        Integer whose = owner.get(table);
        if (whose == null) {
            return 1;
        }
        if (whose == sitting.host()) {
            return Integer.valueOf(table).equals(home.get(sitting.host())) ? 0 : 1;
        }
        List<Sitting> theirs = sittings.of(whose);
        boolean later = theirs.stream().anyMatch(each -> each.day() == sitting.day() && each.slot() > sitting.slot());
        return later ? 3 : 2;
    }
}
