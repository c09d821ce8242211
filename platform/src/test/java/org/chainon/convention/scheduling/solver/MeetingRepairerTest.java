package org.chainon.convention.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Participant;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Repaired;
import org.chainon.convention.scheduling.Session;
import org.chainon.convention.scheduling.Told;
import org.junit.jupiter.api.Test;

/** Drawn changes of drawn schedules beside trying everything. */
class MeetingRepairerTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final OrToolsMeetingRepairer repairer = new OrToolsMeetingRepairer();

    /** Something that changed. */
    private record Change(Problem problem, Told told) {
        static Change small(long seed) {
            Random random = new Random(seed);
            Problem before = new Problems(seed).small();
            Map<Integer, Integer> slots = new HashMap<>();
            for (int m = 0; m < before.meetings().size(); m++) {
                for (int tries = 0; tries < 3 && !slots.containsKey(m); tries++) {
                    slots.put(m, random.nextInt(before.slots()));
                    if (worth(before, slots, Map.of()) < 0) {
                        slots.remove(m);
                    }
                }
            }
            int now = random.nextInt(3);
            List<Participant> people = new ArrayList<>(before.participants());
            for (int late = 0; late < 2; late++) {
                int from = random.nextInt(before.slots());
                int first = random.nextInt(from + 1);
                Set<Integer> away =
                        new HashSet<>(IntStream.rangeClosed(first, from).boxed().toList());
                int p = random.nextInt(people.size());
                away.addAll(people.get(p).forbidden());
                people.set(p, Participant.without(away));
            }
            Set<Integer> settled = slots.keySet().stream()
                    .filter(m -> slots.get(m) < now && random.nextInt(4) > 0 || random.nextInt(9) == 0)
                    .collect(Collectors.toSet());
            Map<Integer, Integer> worth = new HashMap<>();
            for (int m = 0; m < before.meetings().size(); m++) {
                worth.put(m, 1 + random.nextInt(3));
            }
            int tables = Math.max(1, before.tables() - (random.nextInt(5) == 0 ? 1 : 0));
            Problem problem = new Problem(before.days(), tables, people, before.meetings(), null);
            return new Change(problem, new Told(slots, settled, now, worth));
        }

        /** Lost, moved, unplaced, breaks of the best repair. */
        int[] best() {
            return best(new HashMap<>(), 0);
        }

        private int[] best(Map<Integer, Integer> slots, int m) {
            if (m == problem.meetings().size()) {
                return count(slots);
            }
            int[] best = null;
            for (int slot = -1; slot < problem.slots(); slot++) {
                boolean settled = told.settled().contains(m);
                if (settled ? slot != told.slots().get(m) : slot >= 0 && !may(m, slot)) {
                    continue;
                }
                if (slot >= 0) {
                    slots.put(m, slot);
                }
                if (settled || slot < 0 || holds(slots, m)) {
                    int[] found = best(slots, m + 1);
                    best = found != null && (best == null || Arrays.compare(found, best) < 0) ? found : best;
                }
                slots.remove(m);
            }
            return best;
        }

        private boolean may(int m, int slot) {
            Meeting meeting = problem.meetings().get(m);
            int first = problem.days().getFirst().slots();
            boolean morning = slot < first
                    ? slot < problem.days().getFirst().morning()
                    : slot - first < problem.days().getLast().morning();
            return slot >= told.now()
                    && (meeting.fixed() == null || meeting.fixed() == slot)
                    && meeting.session().has(morning)
                    && meeting.participants().stream()
                            .noneMatch(p ->
                                    problem.participants().get(p).forbidden().contains(slot));
        }

        /** Whether those that are not settled are in nobody's way; settled ones may be in each other's. */
        boolean holds(Map<Integer, Integer> slots) {
            return slots.keySet().stream().allMatch(m -> told.settled().contains(m) || holds(slots, m));
        }

        private boolean holds(Map<Integer, Integer> slots, int m) {
            int slot = slots.get(m);
            Meeting meeting = problem.meetings().get(m);
            long tables = slots.keySet().stream()
                    .filter(each -> slots.get(each) == slot
                            && problem.meetings().get(each).table())
                    .count();
            boolean together = slots.keySet().stream()
                    .filter(each -> each != m && slots.get(each) == slot)
                    .flatMap(each -> problem.meetings().get(each).participants().stream())
                    .anyMatch(meeting.participants()::contains);
            boolean ordered = slots.keySet().stream()
                    .allMatch(each -> (!meeting.after().contains(each) || slots.get(each) < slot)
                            && (!problem.meetings().get(each).after().contains(m) || slots.get(each) > slot));
            return !together && ordered && (!meeting.table() || tables <= problem.tables());
        }

        /** Null where a later settled meeting stands in the way. */
        private int[] count(Map<Integer, Integer> slots) {
            if (!holds(slots)) {
                return null;
            }
            int lost = 0;
            int moved = 0;
            int unplaced = 0;
            for (int m = 0; m < problem.meetings().size(); m++) {
                boolean known = told.slots().containsKey(m);
                lost += known && !slots.containsKey(m) ? told.worth(m) : 0;
                unplaced += !known && !slots.containsKey(m) ? told.worth(m) : 0;
                moved += known
                                && slots.containsKey(m)
                                && !slots.get(m).equals(told.slots().get(m))
                        ? 1
                        : 0;
            }
            return new int[] {lost, moved, unplaced, breaks(slots)};
        }

        private int breaks(Map<Integer, Integer> slots) {
            List<Meeting> placed = slots.keySet().stream()
                    .sorted()
                    .map(m -> new Meeting(problem.meetings().get(m).participants(), Session.ANY, null, Set.of(), false))
                    .toList();
            Map<Integer, Integer> at = new HashMap<>();
            slots.keySet().stream().sorted().forEach(m -> at.put(at.size(), slots.get(m)));
            List<Participant> people =
                    Collections.nCopies(problem.participants().size(), Participant.FREE);
            return TryEverything.breaks(new Problem(problem.days(), 1, people, placed, null), at);
        }

        private static int worth(Problem problem, Map<Integer, Integer> slots, Map<Integer, Integer> worth) {
            return new Change(problem, new Told(Map.of(), Set.of(), 0, worth)).valid(slots) ? 0 : -1;
        }

        private boolean valid(Map<Integer, Integer> slots) {
            return slots.keySet().stream().allMatch(m -> may(m, slots.get(m))) && holds(slots);
        }
    }

    @Test
    void aRepairIsAsGoodAsTryingEverythingFinds() {
        int[] sums = new int[3];
        for (long seed = 0; seed < 150; seed++) {
            Change change = Change.small(seed);
            int[] best = change.best();
            if (best == null) {
                continue;
            }
            Repaired repaired = repairer.repair(change.problem, change.told, LIMIT);
            assertThat(repaired.proven()).as("seed %d", seed).isTrue();
            assertThat(change.holds(repaired.slots())).as("seed %d", seed).isTrue();
            assertThat(change.count(repaired.slots())).as("seed %d", seed).isEqualTo(best);
            assertThat(repaired.breaks()).as("seed %d", seed).isEqualTo(best[3]);
            assertThat(repaired.moved()).as("seed %d", seed).hasSize(best[1]);
            Arrays.setAll(sums, k -> sums[k] + best[k]);
        }
        assertThat(sums[0]).isGreaterThan(20);
        assertThat(sums[1]).isGreaterThan(20);
        assertThat(sums[2]).isGreaterThan(5);
    }

    @Test
    void nothingMovesWhereNothingChanged() {
        Problem problem = new Problems(4).large();
        Map<Integer, Integer> slots = new OrToolsMeetingScheduler()
                .schedule(problem, Effort.of(Duration.ofSeconds(2)))
                .slots();
        Repaired repaired = repairer.repair(problem, new Told(slots, Set.of(), 0, Map.of()), LIMIT);
        assertThat(repaired.slots()).isEqualTo(slots);
        assertThat(repaired.proven()).isTrue();
    }

    @Test
    void whoIsLateMovesOnlyItsOwnMeetingsAndThoseInTheirWay() {
        Problem problem = new Problems(4).large();
        Map<Integer, Integer> slots = new OrToolsMeetingScheduler()
                .schedule(problem, Effort.of(Duration.ofSeconds(2)))
                .slots();
        List<Participant> people = new ArrayList<>(problem.participants());
        people.set(0, Participant.without(Set.of(0, 1, 2, 3, 4)));
        Problem late = new Problem(problem.days(), problem.tables(), people, problem.meetings(), problem.fairness());
        long hit = slots.keySet().stream()
                .filter(m -> problem.meetings().get(m).participants().contains(0) && slots.get(m) < 5)
                .count();
        Repaired repaired = repairer.repair(late, new Told(slots, Set.of(), 0, Map.of()), Duration.ofSeconds(20));
        assertThat(repaired.proven()).isTrue();
        assertThat(repaired.lost()).isEmpty();
        assertThat(repaired.moved()).hasSizeGreaterThanOrEqualTo((int) hit);
        assertThat(new Change(late, new Told(slots, Set.of(), 0, Map.of())).valid(repaired.slots()))
                .isTrue();
    }
}
