package org.chainon.convention.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drawn schedules beside trying every table for every meeting. */
class SeatingTest {
    /** A schedule as it is, some of whose participants, the first ones, sit. */
    private record Drawn(Problem problem, Map<Integer, Integer> slots, Set<Integer> sitting) {
        static Drawn of(Random random, List<Day> days, int people, int sitting, int tables, double busy) {
            int slots = days.stream().mapToInt(Day::slots).sum();
            List<Meeting> meetings = new ArrayList<>();
            Map<Integer, Integer> at = new HashMap<>();
            for (int slot = 0; slot < slots; slot++) {
                List<Integer> hosts =
                        new ArrayList<>(IntStream.range(0, people).boxed().toList());
                Collections.shuffle(hosts, random);
                for (int k = 0; k < hosts.size() && k < tables; k++) {
                    if (random.nextDouble() < busy) {
                        at.put(meetings.size(), slot);
                        List<Integer> who = List.of(hosts.get(k), people + k);
                        meetings.add(new Meeting(who, Session.ANY, null, Set.of(), random.nextInt(9) > 0));
                    }
                }
            }
            List<Participant> all = Collections.nCopies(people + tables, Participant.FREE);
            Set<Integer> sit = IntStream.range(0, sitting).boxed().collect(Collectors.toSet());
            return new Drawn(new Problem(days, tables, all, meetings, null), at, sit);
        }

        static Drawn small(long seed) {
            Random random = new Random(seed);
            List<Day> days = random.nextInt(4) == 0 ? List.of(new Day(3, 2), new Day(2, 1)) : List.of(new Day(5, 3));
            int people = 2 + random.nextInt(3);
            return of(random, days, people, people - random.nextInt(2), 1 + random.nextInt(3), 0.6);
        }

        Seating seating(Map<Integer, Integer> told) {
            return Seating.of(problem, slots, sitting, told);
        }

        List<Integer> seated() {
            return slots.keySet().stream()
                    .filter(m -> problem.meetings().get(m).table())
                    .sorted()
                    .toList();
        }

        int day(int meeting) {
            return slots.get(meeting) < problem.days().getFirst().slots() ? 0 : 1;
        }

        /** How often somebody leaves, or finds itself at another table; −1 where two have one table. */
        int count(Map<Integer, Integer> tables, boolean left) {
            int count = 0;
            for (int m : seated()) {
                for (int other : seated()) {
                    if (other != m
                            && tables.get(other).equals(tables.get(m))
                            && slots.get(other).equals(slots.get(m))) {
                        return -1;
                    }
                }
                int host = problem.meetings().get(m).participants().getFirst();
                int next = seated().stream()
                        .filter(each ->
                                problem.meetings().get(each).participants().getFirst() == host)
                        .filter(each -> slots.get(each) > slots.get(m) && day(each) == day(m))
                        .min(Comparator.comparing(slots::get))
                        .orElse(-1);
                if (sitting.contains(host) && next >= 0) {
                    boolean gone = seated().stream()
                            .anyMatch(each -> tables.get(each).equals(tables.get(m))
                                    && slots.get(each) > slots.get(m)
                                    && slots.get(each) < slots.get(next));
                    boolean changed = !tables.get(m).equals(tables.get(next));
                    count += changed || left && gone ? 1 : 0;
                }
            }
            return count;
        }

        int fewest(Map<Integer, Integer> tables, int k, boolean left) {
            if (k == seated().size()) {
                return count(tables, left);
            }
            int best = Integer.MAX_VALUE;
            int m = seated().get(k);
            for (int table = 0; table < problem.tables(); table++) {
                int here = table;
                boolean free = seated().subList(0, k).stream()
                        .noneMatch(each ->
                                tables.get(each) == here && slots.get(each).equals(slots.get(m)));
                if (free) {
                    tables.put(m, table);
                    best = Math.min(best, fewest(tables, k + 1, left));
                    tables.remove(m);
                }
            }
            return best;
        }
    }

    @Test
    void nobodyLeavesItsTableMoreOftenThanTryingEverythingFinds() {
        int positive = 0;
        int fewestChanges = 0;
        int tried = 0;
        for (long seed = 0; seed < 400; seed++) {
            Drawn drawn = Drawn.small(seed);
            if (drawn.seated().size() <= 8) {
                Seating seating = drawn.seating(Map.of());
                int best = drawn.fewest(new HashMap<>(), 0, true);
                assertThat(seating.tables().keySet()).containsExactlyInAnyOrderElementsOf(drawn.seated());
                assertThat(seating.left()).as("seed %d", seed).isEqualTo(best);
                assertThat(drawn.count(seating.tables(), true))
                        .as("seed %d", seed)
                        .isEqualTo(best);
                assertThat(drawn.count(seating.tables(), false))
                        .as("seed %d", seed)
                        .isEqualTo(seating.changes())
                        .isLessThanOrEqualTo(best);
                positive += best > 0 ? 1 : 0;
                fewestChanges += seating.changes() == drawn.fewest(new HashMap<>(), 0, false) ? 1 : 0;
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(150);
        assertThat(positive).isGreaterThan(25);
        assertThat(fewestChanges).isGreaterThan(tried * 9 / 10);
    }

    @Test
    void whereThereIsATableForEachWhoSitsItIsItsOwnOnAllDays() {
        Drawn drawn = Drawn.of(new Random(1), List.of(new Day(12, 6), new Day(12, 6)), 20, 20, 20, 0.5);
        Seating seating = drawn.seating(Map.of());
        assertThat(seating.left()).isZero();
        Map<Integer, Set<Integer>> tables = drawn.seated().stream()
                .collect(Collectors.groupingBy(
                        m -> drawn.problem.meetings().get(m).participants().getFirst(),
                        Collectors.mapping(seating.tables()::get, Collectors.toSet())));
        assertThat(tables).hasSize(20).allSatisfy((who, own) -> assertThat(own).hasSize(1));
    }

    @Test
    void whatWasToldStaysButForTwoAtOneTable() {
        for (long seed = 0; seed < 300; seed++) {
            Drawn drawn = Drawn.small(seed);
            Random random = new Random(seed);
            Map<Integer, Integer> told = new HashMap<>();
            for (int m : drawn.seated()) {
                if (random.nextInt(3) == 0) {
                    told.put(m, random.nextInt(drawn.problem.tables()));
                }
            }
            Seating seating = drawn.seating(told);
            assertThat(drawn.count(seating.tables(), true)).isEqualTo(seating.left());
            assertThat(drawn.count(seating.tables(), false)).isEqualTo(seating.changes());
            for (int m : told.keySet()) {
                boolean first = told.keySet().stream()
                        .noneMatch(other -> other < m
                                && told.get(other).equals(told.get(m))
                                && drawn.slots.get(other).equals(drawn.slots.get(m)));
                if (first) {
                    assertThat(seating.tables()).as("seed %d", seed).containsEntry(m, told.get(m));
                }
            }
        }
    }

    @Test
    void whatASeatingSaidItSaysAgain() {
        Drawn drawn = Drawn.of(new Random(3), List.of(new Day(16, 8)), 60, 60, 40, 0.8);
        Seating seating = drawn.seating(Map.of());
        assertThat(seating.left()).isPositive();
        assertThat(drawn.seating(seating.tables())).isEqualTo(seating);
    }

    @Test
    void anEventOfOneHundredAndFiftyIsSeated() {
        Drawn drawn = Drawn.of(new Random(2), List.of(new Day(20, 10)), 150, 150, 100, 0.9);
        Seating seating = drawn.seating(Map.of());
        assertThat(drawn.count(seating.tables(), false)).isEqualTo(seating.changes());
    }

    @Test
    void moreMeetingsThanTablesAreRefused() {
        List<Meeting> two = List.of(Meeting.of(0, 1), Meeting.of(2, 3));
        Problem problem = new Problem(List.of(new Day(2, 1)), 1, Collections.nCopies(4, Participant.FREE), two, null);
        assertThatThrownBy(() -> Seating.of(problem, Map.of(0, 1, 1, 1), Set.of(0), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
