package org.chainon.convention.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who is at a table when: the meetings of each who sits, in the order of their slots, and those of nobody who sits. */
final class Sittings {
    /** Nobody who sits. */
    static final int NOBODY = -1;

    /** One meeting at a table. */
    record Sitting(int meeting, int host, int slot, int day) {}

    /** By host, each in the order of slots; the meetings of nobody beside each other. */
    final TreeMap<Integer, List<Sitting>> of = new TreeMap<>();

    final int[] load;

    Sittings(Problem problem, Map<Integer, Integer> slots, Set<Integer> sitting) {
        load = new int[problem.slots()];
        int[] days = days(problem);
        for (int m = 0; m < problem.meetings().size(); m++) {
            Meeting meeting = problem.meetings().get(m);
            Integer slot = slots.get(m);
            if (slot != null && meeting.table()) {
                int host = meeting.participants().stream()
                        .filter(sitting::contains)
                        .findFirst()
                        .orElse(NOBODY);
                of.computeIfAbsent(host, each -> new ArrayList<>()).add(new Sitting(m, host, slot, days[slot]));
                if (++load[slot] > problem.tables()) {
                    throw new IllegalArgumentException("more meetings than tables in slot " + slot);
                }
            }
        }
        of.values().forEach(each -> each.sort(Comparator.comparingInt(Sitting::slot)));
    }

    /** In the order of slots. */
    List<Sitting> of(int host) {
        return of.getOrDefault(host, List.of());
    }

    List<Integer> hosts() {
        return of.keySet().stream().filter(each -> each != NOBODY).toList();
    }

    private static int[] days(Problem problem) {
        int[] days = new int[problem.slots()];
        int slot = 0;
        for (int d = 0; d < problem.days().size(); d++) {
            for (int k = 0; k < problem.days().get(d).slots(); k++) {
                days[slot++] = d;
            }
        }
        return days;
    }
}
