package org.chainon.convention.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.chainon.convention.scheduling.Sittings.Sitting;

/**
 * Which pauses between two meetings somebody spends at its table.
 *
 * <p>Each slot has as many tables left as its meetings do not take; every pause in it takes one, and between two slots beside each other there
 * is nothing to take. From the first slot on, wherever there are more pauses than tables left, the pause that ends last is given up: one of
 * them must be, and that one leaves the most to the slots that come (the greedy choice of intervals for several machines, optimal where all
 * are worth the same: Faigle and Nawijn, Discrete Applied Mathematics 58, 1995; Carlisle and Lloyd, Discrete Applied Mathematics 59, 1995).
 * What is left overlaps nowhere more often than there are tables, and so many intervals can share so many tables.
 */
final class Stays {
    /** Meetings of one who sits at one table, without leaving it. */
    record Stay(List<Sitting> sittings) {
        int from() {
            return sittings.getFirst().slot();
        }

        int to() {
            return sittings.getLast().slot();
        }
    }

    private record Pause(int begin, int end, Sitting before) {}

    private final Problem problem;
    private final Sittings sittings;

    Stays(Problem problem, Sittings sittings) {
        this.problem = problem;
        this.sittings = sittings;
    }

    /** All of them, by their first slot. */
    List<Stay> all() {
        Set<Sitting> leaving = leaving();
        List<Stay> all = new ArrayList<>();
        sittings.of.forEach((host, each) -> {
            List<Sitting> stay = new ArrayList<>();
            for (Sitting next : each) {
                Sitting last = stay.isEmpty() ? null : stay.getLast();
                if (last != null && (host == Sittings.NOBODY || last.day() != next.day() || leaving.contains(last))) {
                    all.add(new Stay(List.copyOf(stay)));
                    stay.clear();
                }
                stay.add(next);
            }
            all.add(new Stay(List.copyOf(stay)));
        });
        all.sort(Comparator.comparingInt(Stay::from));
        return all;
    }

    /** After which meetings somebody leaves its table although it has more on that day. */
    private Set<Sitting> leaving() {
        List<Pause> pauses = pauses();
        Set<Sitting> leaving = new HashSet<>();
        PriorityQueue<Pause> open =
                new PriorityQueue<>(Comparator.comparingInt(Pause::end).reversed());
        int next = 0;
        for (int slot = 0; slot < sittings.load.length; slot++) {
            int now = slot;
            open.removeIf(each -> each.end < now);
            for (; next < pauses.size() && pauses.get(next).begin == slot; next++) {
                open.add(pauses.get(next));
            }
            while (open.size() > problem.tables() - sittings.load[slot]) {
                leaving.add(open.remove().before);
            }
        }
        return leaving;
    }

    private List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        for (int host : sittings.hosts()) {
            List<Sitting> each = sittings.of(host);
            for (int k = 1; k < each.size(); k++) {
                Sitting before = each.get(k - 1);
                Sitting after = each.get(k);
                if (before.day() == after.day() && before.slot() + 1 < after.slot()) {
                    pauses.add(new Pause(before.slot() + 1, after.slot() - 1, before));
                }
            }
        }
        pauses.sort(Comparator.comparingInt(Pause::begin));
        return pauses;
    }
}
