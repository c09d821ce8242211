package org.chainon.convention.scheduling.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Problem;

/** The fewest breaks by trying every slot for every meeting; slow, and as plain as can be. */
final class TryEverything {
    private TryEverything() {}

    /** −1 where no schedule keeps to all rules. */
    static int fewest(Problem problem) {
        return fewest(problem, new HashMap<>(), 0);
    }

    private static int fewest(Problem problem, Map<Integer, Integer> slots, int m) {
        if (m == problem.meetings().size()) {
            return breaks(problem, slots);
        }
        int best = -1;
        for (int slot = 0; slot < problem.slots(); slot++) {
            slots.put(m, slot);
            int found = clashes(problem, slots, m) ? -1 : fewest(problem, slots, m + 1);
            best = found >= 0 && (best < 0 || found < best) ? found : best;
        }
        slots.remove(m);
        return best;
    }

    private static boolean clashes(Problem problem, Map<Integer, Integer> slots, int m) {
        return problem.meetings().get(m).participants().stream()
                .anyMatch(p -> slots.entrySet().stream()
                        .anyMatch(other -> other.getKey() != m
                                && other.getValue().equals(slots.get(m))
                                && problem.meetings()
                                        .get(other.getKey())
                                        .participants()
                                        .contains(p)));
    }

    /** Breaks of a whole schedule; −1 where it breaks a rule. */
    static int breaks(Problem problem, Map<Integer, Integer> slots) {
        int[] load = new int[problem.slots()];
        for (int m = 0; m < problem.meetings().size(); m++) {
            Meeting meeting = problem.meetings().get(m);
            Integer slot = slots.get(m);
            if (slot == null || clashes(problem, slots, m)) {
                return -1;
            }
            load[slot] += meeting.table() ? 1 : 0;
            boolean right = load[slot] <= problem.tables();
            right &= meeting.fixed() == null || meeting.fixed().equals(slot);
            right &= meeting.session().has(morning(problem, slot));
            right &= meeting.after().stream().allMatch(earlier -> slots.get(earlier) < slot);
            right &= meeting.participants().stream()
                    .noneMatch(p -> problem.participants().get(p).forbidden().contains(slot));
            if (!right) {
                return -1;
            }
        }
        int total = 0;
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int p = 0; p < problem.participants().size(); p++) {
            int breaks = breaks(problem, slots, p);
            total += breaks;
            least = Math.min(least, breaks);
            most = Math.max(most, breaks);
        }
        Integer fairness = problem.fairness();
        return fairness != null && most - least > fairness ? -1 : total;
    }

    private static boolean morning(Problem problem, int slot) {
        int first = 0;
        for (var day : problem.days()) {
            if (slot < first + day.slots()) {
                return slot < first + day.morning();
            }
            first += day.slots();
        }
        throw new IllegalArgumentException("slot " + slot);
    }

    private static int breaks(Problem problem, Map<Integer, Integer> slots, int p) {
        int breaks = 0;
        int first = 0;
        for (var day : problem.days()) {
            TreeSet<Integer> busy = new TreeSet<>();
            for (int m = 0; m < problem.meetings().size(); m++) {
                int slot = slots.get(m);
                if (slot >= first
                        && slot < first + day.slots()
                        && problem.meetings().get(m).participants().contains(p)) {
                    busy.add(slot);
                }
            }
            for (int slot : busy) {
                Integer next = busy.higher(slot);
                breaks += next != null && next > slot + 1 ? 1 : 0;
            }
            first += day.slots();
        }
        return breaks;
    }
}
