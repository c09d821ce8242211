package org.chainon.convention.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chainon.convention.scheduling.Answer;
import org.chainon.convention.scheduling.Answer.Status;
import org.chainon.convention.scheduling.Day;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Participant;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Session;
import org.chainon.convention.scheduling.format.MeetingFile;
import org.chainon.convention.scheduling.format.Recount;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawn problems beside trying everything; published ones beside what was published. */
class MeetingSchedulerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final OrToolsMeetingScheduler scheduler = new OrToolsMeetingScheduler();

    @Test
    void whatIsFoundHasAsFewBreaksAsTryingEverythingFinds() {
        Map<Status, Integer> seen = new EnumMap<>(Status.class);
        for (long seed = 0; seed < 100; seed++) {
            Problem problem = new Problems(seed).small();
            int best = TryEverything.fewest(problem);
            Answer answer = scheduler.schedule(problem, Effort.of(LONG));
            seen.merge(answer.status(), 1, Integer::sum);
            if (best < 0) {
                assertThat(answer.status()).as("seed %d", seed).isEqualTo(Status.UNSAT);
            } else {
                assertThat(answer.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
                assertThat(answer.breaks()).as("seed %d", seed).isEqualTo(best);
                assertThat(answer.bound()).as("seed %d", seed).isEqualTo(best);
                assertThat(TryEverything.breaks(problem, answer.slots()))
                        .as("seed %d", seed)
                        .isEqualTo(best);
            }
        }
        assertThat(seen)
                .hasSize(2)
                .allSatisfy((status, count) -> assertThat(count).isGreaterThan(10));
    }

    @ParameterizedTest
    @CsvSource({
        "tic-12.original, 2, 0",
        "tic-13crafb.fixed020-Forb, 2, 1",
        "forumt-14.original, 0, UNSAT",
        "forumt-14.original, 1, 5",
        "tic-12.forb0003, 2, UNSAT",
        "forum-13.prec25, 2, UNSAT",
        "tic-12.prec15, 2, 0"
    })
    void publishedCasesAreClosedWithThePublishedValue(String instance, int fairness, String published)
            throws IOException {
        Path path = Path.of(System.getenv().getOrDefault("CHAINON_DATA", "../../shared/data"))
                .resolve("meetings/" + instance + ".dzn");
        Assumptions.assumeTrue(Files.isReadable(path), "set CHAINON_DATA to the folder of real data");
        MeetingFile file = MeetingFile.read(Files.readString(path));
        Answer answer = scheduler.schedule(file.problem(fairness), Effort.of(LONG));
        if (published.equals("UNSAT")) {
            assertThat(answer.status()).isEqualTo(Status.UNSAT);
        } else {
            Recount recount = Recount.of(file, fairness, answer.slots());
            assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
            assertThat(recount.faults()).isEmpty();
            assertThat(recount.breaks()).isEqualTo(Integer.parseInt(published));
        }
    }

    @Test
    void whoStopsGetsTheBestSoFarAtOnce() {
        AtomicBoolean stopping = new AtomicBoolean();
        List<Integer> told = new ArrayList<>();
        Effort.Follower follower = new Effort.Follower() {
            @Override
            public void found(int breaks, int bound) {
                told.add(breaks);
                stopping.set(true);
            }

            @Override
            public boolean stopping() {
                return stopping.get();
            }
        };
        Problem problem = new Problems(1).large();
        Answer answer = scheduler.schedule(problem, new Effort(LONG, 1, Map.of(), follower));
        assertThat(answer.status()).isEqualTo(Status.FEASIBLE);
        assertThat(answer.stopped()).isTrue();
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(10));
        assertThat(told).isNotEmpty();
        assertThat(TryEverything.breaks(problem, answer.slots())).isEqualTo(answer.breaks());
    }

    @Test
    void theLimitEndsASearchWithABoundBelowWhatWasFound() {
        Problem problem = new Problems(2).large();
        Answer answer = scheduler.schedule(problem, Effort.of(Duration.ofSeconds(1)));
        assertThat(answer.stopped()).isTrue();
        assertThat(answer.status()).isEqualTo(Status.FEASIBLE);
        assertThat(answer.bound()).isLessThan(answer.breaks());
    }

    @Test
    void aScheduleKnownBeforeIsNeverMadeWorse() {
        Problem problem = new Problems(3).large();
        Answer once = scheduler.schedule(problem, Effort.of(Duration.ofSeconds(2)));
        Answer again =
                scheduler.schedule(problem, new Effort(Duration.ofMillis(200), 9, once.slots(), Effort.Follower.NONE));
        assertThat(again.breaks()).isLessThanOrEqualTo(once.breaks());
    }

    @Test
    void anIdleNightBetweenTwoDaysIsNoBreak() {
        Meeting last = new Meeting(List.of(0, 1), Session.ANY, 1, Set.of(), true);
        Meeting late = new Meeting(List.of(0, 1), Session.ANY, 5, Set.of(), true);
        List<Participant> two = List.of(Participant.FREE, Participant.FREE);
        List<Meeting> meetings = List.of(last, late);
        Problem days = new Problem(List.of(new Day(3, 3), new Day(3, 3)), 1, two, meetings, null);
        Problem oneDay = new Problem(List.of(new Day(6, 3)), 1, two, meetings, null);
        assertThat(scheduler.schedule(days, Effort.of(LONG)).breaks()).isZero();
        assertThat(scheduler.schedule(oneDay, Effort.of(LONG)).breaks()).isEqualTo(2);
    }

    @Test
    void nothingToScheduleIsScheduled() {
        Problem none = new Problem(List.of(new Day(3, 3)), 0, List.of(Participant.FREE), List.of(), 2);
        assertThat(scheduler.schedule(none, Effort.of(LONG)).status()).isEqualTo(Status.OPTIMAL);
    }
}
