package org.chainon.convention.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.Problem;
import org.junit.jupiter.api.Test;

/** Each way of proving alone, without any annealing, beside trying everything. */
class ProverTest {
    @Test
    void askingFromBelowInClausesEndsWithTheFewestBreaks() {
        agrees(Prover::climb);
    }

    @Test
    void coresEndWithTheFewestBreaks() {
        agrees(Prover::descend);
    }

    private static void agrees(Consumer<Prover> way) {
        int none = 0;
        int broken = 0;
        for (long seed = 200; seed < 260; seed++) {
            Problem problem = new Problems(seed).small();
            Board board = new Board(problem);
            if (!Domains.narrow(board)) {
                continue;
            }
            Fairness fairness = new Fairness(board);
            if (!fairness.possible()) {
                continue;
            }
            Found found = new Found(board, fairness.total(), Effort.Follower.NONE);
            Watch watch = new Watch(Duration.ofSeconds(20), () -> false);
            way.accept(new Prover(board, fairness, found, watch, seed));
            int best = TryEverything.fewest(problem);
            assertThat(found.closed()).as("seed %d", seed).isTrue();
            assertThat(found.none()).as("seed %d", seed).isEqualTo(best < 0);
            if (best < 0) {
                none++;
            } else {
                assertThat(found.fewest()).as("seed %d", seed).isEqualTo(best);
                broken += best > 0 ? 1 : 0;
            }
        }
        assertThat(none).isPositive();
        assertThat(broken).isGreaterThan(10);
    }
}
