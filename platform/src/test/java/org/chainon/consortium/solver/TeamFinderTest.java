package org.chainon.consortium.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Answer.Outcome;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Rules;
import org.chainon.consortium.covering.Team;
import org.chainon.consortium.covering.Unit;
import org.chainon.consortium.covering.Wishes;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.junit.jupiter.api.Test;

/** Drawn questions, each answer counted again from the question alone; the small ones beside trying everything. */
class TeamFinderTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final double ROUNDING = 1e-4;

    private final OrToolsTeamFinder finder = new OrToolsTeamFinder();

    @Test
    void whatIsFoundIsAsWideAndAsSmallAsTryingEverythingFinds() {
        Map<Outcome, Integer> seen = new java.util.EnumMap<>(Outcome.class);
        for (long seed = 0; seed < 500; seed++) {
            Question question = new Questions(seed).small();
            BruteForce.Best best = BruteForce.of(question);
            Answer answer = finder.find(question, Effort.of(LONG, 1));
            seen.merge(answer.outcome(), 1, Integer::sum);
            if (answer.teams().isEmpty()) {
                assertThat(best.covered()).as("seed %d: %s", seed, answer).isNegative();
                assertThat(answer.conflicts()).as("seed %d", seed).isNotEmpty();
                continue;
            }
            Team team = answer.teams().getFirst();
            assertThat(TeamCheck.complaints(question, team))
                    .as("seed %d: %s", seed, answer)
                    .isEmpty();
            double covered = TeamCheck.covered(question, team);
            assertThat(answer.proven()).as("seed %d", seed).isTrue();
            assertThat(answer.outcome() == Outcome.COMPLETE)
                    .isEqualTo(covered > question.cells().size() - ROUNDING);
            // Half of a lot for eligible ones may be reached by parts that are no whole numbers.
            if (question.rules().leastEligible().containsValue(0.5)) {
                assertThat(covered).as("seed %d", seed).isGreaterThan(best.covered() - ROUNDING);
            } else {
                assertThat(covered).as("seed %d: %s", seed, answer).isCloseTo(best.covered(), within(ROUNDING));
                assertThat(team.members()).as("seed %d: %s", seed, answer).hasSize(best.members());
            }
        }
        assertThat(seen).containsOnlyKeys(Outcome.COMPLETE, Outcome.PARTIAL, Outcome.CONTRADICTORY);
        assertThat(seen.values()).allMatch(count -> count >= 50);
    }

    @Test
    void groupingsDifferInHalfOfTheirMembersAndEachHolds() {
        int several = 0;
        for (long seed = 0; seed < 20; seed++) {
            Question question = new Questions(seed).large(40, 4, 3);
            Answer answer = finder.find(question, Effort.of(LONG, 4));
            several += answer.teams().size() > 1 ? 1 : 0;
            for (int each = 0; each < answer.teams().size(); each++) {
                Team team = answer.teams().get(each);
                assertThat(TeamCheck.complaints(question, team))
                        .as("seed %d", seed)
                        .isEmpty();
                for (Team before : answer.teams().subList(0, each)) {
                    Set<SupplierId> shared = new HashSet<>(team.members());
                    shared.retainAll(before.members());
                    assertThat(2 * shared.size())
                            .isLessThanOrEqualTo(team.members().size());
                }
                assertThat(team.members().size()
                                - answer.teams().getFirst().members().size())
                        .isBetween(0, 2);
            }
        }
        assertThat(several).isGreaterThan(10);
    }

    /** Two who can each do two thirds of three equal cells: one does two of them, the other one. */
    @Test
    void aCellIsNotDividedForTheSakeOfBalance() {
        List<Cell> cells = Stream.of("Pantin", "Bobigny", "Noisy")
                .map(town -> new Cell(town, 0, null, "papier", 30_000, Unit.MONEY))
                .toList();
        List<Ability> all = IntStream.range(0, 3)
                .mapToObj(cell -> new Ability(cell, 30_000, 0.8, 5.0))
                .toList();
        List<Candidate> two = IntStream.of(1, 2)
                .mapToObj(each -> new Candidate(
                        Questions.supplier(each), all, Map.of(Unit.MONEY, 60_000.0), Set.of(), true, false, 0))
                .toList();
        Question question = new Question(cells, two, List.of(), new Rules(5, 0.1, Map.of(), List.of()), Wishes.NONE);
        Answer answer = finder.find(question, Effort.of(LONG, 1));
        Team team = answer.teams().getFirst();
        assertThat(team.parts()).hasSize(3);
        assertThat(team.members()).hasSize(2);
        assertThat(TeamCheck.complaints(question, team)).isEmpty();
    }

    /** One alone does it, another alone too: both together are no third way. */
    @Test
    void nobodyIsAddedWhoIsNotNeeded() {
        List<Cell> two = Stream.of("Pantin", "Bobigny")
                .map(town -> new Cell(town, 0, null, "papier", 30_000, Unit.MONEY))
                .toList();
        Effort four = Effort.of(LONG, 4);
        assertThat(finder.find(bothIn(two, 30_000), four).teams())
                .hasSize(2)
                .allSatisfy(team -> assertThat(team.members()).hasSize(1));
        assertThat(finder.find(bothIn(two, 20_000), four).teams())
                .hasSize(1)
                .allSatisfy(team -> assertThat(team.members()).hasSize(2));
    }

    /** Two candidates who can do so much of the first cell, and nothing else. */
    private static Question bothIn(List<Cell> cells, double most) {
        List<Candidate> both = IntStream.of(1, 2)
                .mapToObj(each -> new Candidate(
                        Questions.supplier(each),
                        List.of(new Ability(0, most, 0.8, 5.0)),
                        Map.of(),
                        Set.of(),
                        true,
                        false,
                        0))
                .toList();
        return new Question(cells, both, List.of(), new Rules(5, 0.1, Map.of(), List.of()), Wishes.NONE);
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        Question question = new Questions(5).large(60, 5, 3);
        Effort effort = new Effort(LONG, 3, 42, List.of(), Effort.Follower.NONE);
        assertThat(finder.find(question, effort).teams())
                .isEqualTo(finder.find(question, effort).teams());
    }

    @Test
    void aSearchThatIsStoppedSaysSoAndClaimsNoProof() {
        Question question = new Questions(1).large(300, 8, 8);
        Answer answer = finder.find(question, new Effort(LONG, 3, 0, List.of(), new Effort.Follower() {
            private int looks;

            @Override
            public void found(int members, double covered, double bound) {}

            @Override
            public boolean stopping() {
                return ++looks > 4;
            }
        }));
        assertThat(answer.stopped()).isTrue();
        assertThat(answer.proven()).isFalse();
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aShortLimitGivesAnHonestAnswer() {
        for (long seed : LongStream.range(0, 5).toArray()) {
            Question question = new Questions(seed).large(300, 8, 8);
            Answer answer = finder.find(question, Effort.of(Duration.ofMillis(150), 3));
            assertThat(answer.took()).isLessThan(Duration.ofSeconds(3));
            answer.teams()
                    .forEach(team ->
                            assertThat(TeamCheck.complaints(question, team)).isEmpty());
            if (answer.outcome() == Outcome.COMPLETE && !answer.proven()) {
                assertThat(answer.bound())
                        .isLessThan(answer.teams().getFirst().members().size());
            }
        }
    }

    @Test
    void aConflictNamesTheWishThatCannotBe() {
        Question question = new Questions(3).large(10, 2, 1);
        SupplierId stranger = Questions.supplier(99);
        SupplierId one = Questions.supplier(1);
        assertThat(conflicts(question, new Wishes(Set.of(stranger), Set.of(), null, Map.of())))
                .containsExactly(Reason.of("consortium.conflict.no-candidate", "supplier", stranger.toString()));
        assertThat(conflicts(question, new Wishes(Set.of(one), Set.of(one), null, Map.of())))
                .containsExactly(Reason.of("consortium.conflict.with-and-without", "supplier", one.toString()));
    }

    private List<Reason> conflicts(Question question, Wishes wishes) {
        Answer answer = finder.find(Questions.with(question, wishes), Effort.of(LONG, 1));
        assertThat(answer.outcome()).isEqualTo(Outcome.CONTRADICTORY);
        return answer.conflicts();
    }
}
