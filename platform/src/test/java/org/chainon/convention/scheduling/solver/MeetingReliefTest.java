package org.chainon.convention.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.chainon.convention.scheduling.Day;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Participant;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Relaxed;
import org.chainon.convention.scheduling.Relief;
import org.chainon.convention.scheduling.Relief.Status;
import org.chainon.convention.scheduling.Session;
import org.junit.jupiter.api.Test;

/** Drawn problems beside trying everything. */
class MeetingReliefTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final OrToolsMeetingRelief relief = new OrToolsMeetingRelief();

    /** What somebody may give up, and what each schedule gives up. */
    private record Tried(Problem problem, Map<Relaxed, Integer> offered) {
        static Tried draw(long seed) {
            Random random = new Random(seed);
            Problem problem = new Problems(seed).small();
            Map<Relaxed, Integer> offered = new HashMap<>();
            for (int m = 0; m < problem.meetings().size(); m++) {
                Meeting each = problem.meetings().get(m);
                offer(random, offered, new Relaxed.Dropped(m), 6);
                offer(random, offered, new Relaxed.Unfixed(m), 3);
                offer(random, offered, new Relaxed.AnyHalf(m), 3);
                for (int earlier : each.after()) {
                    offer(random, offered, new Relaxed.Unordered(earlier, m), 3);
                }
            }
            for (int p = 0; p < problem.participants().size(); p++) {
                for (int slot : problem.participants().get(p).forbidden()) {
                    offer(random, offered, new Relaxed.Present(p, slot), 3);
                }
            }
            offer(random, offered, new Relaxed.MoreTables(1 + random.nextInt(2)), 3);
            offer(random, offered, new Relaxed.Uneven(), 3);
            return new Tried(problem, offered);
        }

        private static void offer(Random random, Map<Relaxed, Integer> offered, Relaxed what, int dearest) {
            if (random.nextInt(3) > 0) {
                offered.put(what, 1 + random.nextInt(dearest));
            }
        }

        /** −1 where nothing that is offered is enough. */
        long cheapest(int[] slots, int m) {
            if (m == slots.length) {
                return price(slots);
            }
            long best = -1;
            for (int slot = -1; slot < problem.slots(); slot++) {
                slots[m] = slot;
                if (!twice(slots, m)) {
                    long found = cheapest(slots, m + 1);
                    best = found >= 0 && (best < 0 || found < best) ? found : best;
                }
            }
            return best;
        }

        private boolean twice(int[] slots, int m) {
            for (int other = 0; other < m; other++) {
                if (slots[m] >= 0
                        && slots[other] == slots[m]
                        && !Collections.disjoint(
                                problem.meetings().get(m).participants(),
                                problem.meetings().get(other).participants())) {
                    return true;
                }
            }
            return false;
        }

        private int more() {
            return offered.keySet().stream()
                    .mapToInt(each -> each instanceof Relaxed.MoreTables tables ? tables.count() : 0)
                    .sum();
        }

        long price(int[] slots) {
            long sum = 0;
            for (Relaxed each : gives(slots)) {
                boolean tables = each instanceof Relaxed.MoreTables;
                Integer price = offered.get(tables ? new Relaxed.MoreTables(Math.max(1, more())) : each);
                int count = each instanceof Relaxed.MoreTables some ? some.count() : 1;
                if (price == null || tables && count > more()) {
                    return -1;
                }
                sum += (long) price * count;
            }
            return sum;
        }

        Set<Relaxed> gives(int[] slots) {
            Set<Relaxed> gives = new LinkedHashSet<>();
            int[] load = new int[problem.slots()];
            for (int m = 0; m < slots.length; m++) {
                Meeting each = problem.meetings().get(m);
                int slot = slots[m];
                if (slot < 0) {
                    gives.add(new Relaxed.Dropped(m));
                    continue;
                }
                load[slot] += each.table() ? 1 : 0;
                if (each.fixed() != null && each.fixed() != slot) {
                    gives.add(new Relaxed.Unfixed(m));
                }
                Day first = problem.days().getFirst();
                boolean morning = slot < first.slots()
                        ? slot < first.morning()
                        : slot - first.slots() < problem.days().getLast().morning();
                if (!each.session().has(morning)) {
                    gives.add(new Relaxed.AnyHalf(m));
                }
                for (int earlier : each.after()) {
                    if (slots[earlier] >= slot) {
                        gives.add(new Relaxed.Unordered(earlier, m));
                    }
                }
                for (int p : each.participants()) {
                    if (problem.participants().get(p).forbidden().contains(slot)) {
                        gives.add(new Relaxed.Present(p, slot));
                    }
                }
            }
            int most = Arrays.stream(load).max().orElse(0) - problem.tables();
            if (most > 0) {
                gives.add(new Relaxed.MoreTables(most));
            }
            if (uneven(slots)) {
                gives.add(new Relaxed.Uneven());
            }
            return gives;
        }

        private boolean uneven(int[] slots) {
            if (problem.fairness() == null) {
                return false;
            }
            Map<Integer, Integer> at = new HashMap<>();
            List<Meeting> kept = new ArrayList<>();
            for (int m = 0; m < slots.length; m++) {
                if (slots[m] >= 0) {
                    at.put(kept.size(), slots[m]);
                    List<Integer> who = problem.meetings().get(m).participants();
                    kept.add(new Meeting(who, Session.ANY, null, Set.of(), false));
                }
            }
            List<Participant> people =
                    Collections.nCopies(problem.participants().size(), Participant.FREE);
            return TryEverything.breaks(new Problem(problem.days(), 0, people, kept, problem.fairness()), at) < 0;
        }
    }

    @Test
    void whatIsGivenUpIsAsCheapAsTryingEverythingFinds() {
        Map<Status, Integer> seen = new EnumMap<>(Status.class);
        Map<String, Integer> kinds = new TreeMap<>();
        int positive = 0;
        for (long seed = 0; seed < 150; seed++) {
            Tried tried = Tried.draw(seed);
            int size = tried.problem.meetings().size();
            if (size > 5) {
                continue;
            }
            long best = tried.cheapest(new int[size], 0);
            Relief found = relief.relieve(tried.problem, tried.offered, LIMIT);
            seen.merge(found.status(), 1, Integer::sum);
            if (best < 0) {
                assertThat(found.status()).as("seed %d", seed).isEqualTo(Status.IMPOSSIBLE);
                continue;
            }
            int[] slots = new int[size];
            Arrays.setAll(slots, m -> found.slots().getOrDefault(m, -1));
            assertThat(found.status()).as("seed %d", seed).isEqualTo(Status.CHEAPEST);
            assertThat(found.price()).as("seed %d", seed).isEqualTo(best).isEqualTo(tried.price(slots));
            assertThat(new HashSet<>(found.given())).as("seed %d", seed).isEqualTo(tried.gives(slots));
            found.given().forEach(each -> kinds.merge(each.getClass().getSimpleName(), 1, Integer::sum));
            positive += best > 0 ? 1 : 0;
        }
        assertThat(seen).containsOnlyKeys(Status.CHEAPEST, Status.IMPOSSIBLE);
        assertThat(positive).isGreaterThan(20);
        assertThat(kinds).hasSize(7);
    }

    @Test
    void whereEveryMeetingMayBeDroppedThereIsAnAnswerAtOnce() {
        Problem problem = new Problems(5).large();
        Problem tight = new Problem(problem.days(), 8, problem.participants(), problem.meetings(), null);
        Map<Relaxed, Integer> offered = new HashMap<>();
        for (int m = 0; m < tight.meetings().size(); m++) {
            offered.put(new Relaxed.Dropped(m), 1);
        }
        Relief none = relief.relieve(tight, offered, Duration.ZERO);
        assertThat(none.status()).isEqualTo(Status.FOUND);
        assertThat(none.given()).hasSize(tight.meetings().size() - none.slots().size());
        Relief found = relief.relieve(tight, offered, LIMIT);
        assertThat(found.status()).isEqualTo(Status.CHEAPEST);
        assertThat(found.price()).isEqualTo(tight.meetings().size() - 8L * tight.slots());
        assertThat(found.slots()).hasSize(8 * tight.slots());
    }

    @Test
    void whatCanBeScheduledGivesUpNothing() {
        Problem problem = new Problems(6).large();
        assertThat(new OrToolsMeetingScheduler()
                        .schedule(problem, Effort.of(Duration.ofMillis(500)))
                        .slots())
                .isNotEmpty();
        Relief found = relief.relieve(problem, Map.of(new Relaxed.Uneven(), 1), LIMIT);
        assertThat(found.status()).isEqualTo(Status.CHEAPEST);
        assertThat(found.given()).isEmpty();
    }
}
