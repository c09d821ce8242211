package org.chainon.convention.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainon.convention.scheduling.Answer;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.Participant;
import org.chainon.convention.scheduling.Polished;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Session;
import org.junit.jupiter.api.Test;

/** Drawn problems whose participants prefer a half of the day, beside trying everything. */
class ChainPolisherTest {
    private final ChainPolisher polisher = new ChainPolisher();
    private final OrToolsMeetingScheduler scheduler = new OrToolsMeetingScheduler();

    private static Problem wishing(Problem problem, long seed) {
        Random random = new Random(seed);
        List<Participant> people = new ArrayList<>();
        for (Participant each : problem.participants()) {
            people.add(new Participant(each.forbidden(), Session.values()[random.nextInt(3)]));
        }
        return new Problem(problem.days(), problem.tables(), people, problem.meetings(), problem.fairness());
    }

    private static int preferred(Problem problem, Map<Integer, Integer> slots) {
        int count = 0;
        int first = problem.days().getFirst().slots();
        for (int m : slots.keySet()) {
            int slot = slots.get(m);
            boolean morning = slot < first
                    ? slot < problem.days().getFirst().morning()
                    : slot - first < problem.days().getLast().morning();
            for (int p : problem.meetings().get(m).participants()) {
                Session prefers = problem.participants().get(p).prefers();
                count += prefers != Session.ANY && prefers.has(morning) ? 1 : 0;
            }
        }
        return count;
    }

    private static int most(Problem problem, Map<Integer, Integer> slots, int m, int breaks) {
        if (m == problem.meetings().size()) {
            int found = TryEverything.breaks(problem, slots);
            return found >= 0 && found <= breaks ? preferred(problem, slots) : -1;
        }
        int best = -1;
        for (int slot = 0; slot < problem.slots(); slot++) {
            slots.put(m, slot);
            best = Math.max(best, most(problem, slots, m + 1, breaks));
        }
        slots.remove(m);
        return best;
    }

    @Test
    void smallSchedulesBecomeAlmostAlwaysAsPreferredAsCanBe() {
        int tried = 0;
        int best = 0;
        int better = 0;
        for (long seed = 0; seed < 100; seed++) {
            Problem problem = wishing(new Problems(seed).small(), seed);
            Answer answer = scheduler.schedule(problem, Effort.of(Duration.ofSeconds(9)));
            if (problem.meetings().size() > 5 || answer.slots().isEmpty()) {
                continue;
            }
            Polished polished = polisher.polish(problem, answer.slots(), seed);
            assertThat(TryEverything.breaks(problem, polished.slots()))
                    .as("seed %d", seed)
                    .isEqualTo(polished.breaks())
                    .isBetween(0, answer.breaks());
            assertThat(polished.before()).isEqualTo(preferred(problem, answer.slots()));
            assertThat(polished.preferred())
                    .isEqualTo(preferred(problem, polished.slots()))
                    .isGreaterThanOrEqualTo(polished.before());
            tried++;
            best += polished.preferred() == most(problem, new HashMap<>(), 0, answer.breaks()) ? 1 : 0;
            better += polished.preferred() > polished.before() ? 1 : 0;
        }
        assertThat(tried).isGreaterThan(20);
        assertThat(best).isGreaterThan(tried * 8 / 10);
        assertThat(better).isGreaterThan(5);
    }

    @Test
    void aLargeOneBecomesBetterAndTheSameEachTime() {
        Problem problem = wishing(new Problems(7).large(), 7);
        Answer answer = scheduler.schedule(problem, Effort.of(Duration.ofSeconds(3)));
        Polished once = polisher.polish(problem, answer.slots(), 1);
        assertThat(once.preferred()).isGreaterThan(once.before());
        assertThat(TryEverything.breaks(problem, once.slots())).isBetween(0, answer.breaks());
        assertThat(polisher.polish(problem, answer.slots(), 1)).isEqualTo(once);
    }

    @Test
    void whatIsNoScheduleIsRefused() {
        Problem problem = new Problems(7).large();
        assertThatThrownBy(() -> polisher.polish(problem, Map.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
