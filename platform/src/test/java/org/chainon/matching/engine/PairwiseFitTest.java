package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainon.matching.engine.History.Preference;
import org.junit.jupiter.api.Test;

class PairwiseFitTest {
    private final Random random = new Random(11);

    /** Three features: the second decides, the third never changes. */
    private Linear learned(double sign) {
        PairwiseFit fit = new PairwiseFit(3);
        for (int i = 0; i < 1000; i++) {
            double loser = 100 * random.nextGaussian();
            double winner = loser + sign * 100 * random.nextDouble();
            fit.prefer(new Preference(
                    new double[] {random.nextGaussian(), winner, 7}, new double[] {random.nextGaussian(), loser, 7}));
        }
        return fit.solve();
    }

    @Test
    void whatDecidesWeighsMost() {
        double[] weights = learned(1).weights();
        assertThat(weights[1]).isGreaterThan(1).isGreaterThan(10 * Math.abs(weights[0]));
        assertThat(weights[2]).isZero();
        assertThat(learned(-1).weights()[1]).isLessThan(-1);
    }

    @Test
    void theWinnerHasTheGreaterSum() {
        Linear linear = learned(1);
        assertThat(linear.sum(new double[] {0, 50, 7})).isGreaterThan(linear.sum(new double[] {0, -50, 7}));
        assertThat(linear.sum(new double[] {0, linear.means()[1], 7})).isFinite();
    }

    @Test
    void aFeatureThatIsNotANumberIsRefused() {
        PairwiseFit fit = new PairwiseFit(1);
        fit.prefer(new Preference(new double[] {1}, new double[] {Double.NaN}));
        assertThatIllegalStateException().isThrownBy(fit::solve).withMessageContaining("feature 0");
    }

    @Test
    void chancesGrowWithTheSumAndAreOfTheRightSize() {
        List<double[]> sums = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double sum = 8 * random.nextDouble() - 4;
            double chance = 1 / (1 + Math.exp(-(sum - 1)));
            sums.add(new double[] {sum, random.nextDouble() < chance ? 1 : 0});
        }
        double[] line = PairwiseFit.chances(sums);
        assertThat(line[0]).isBetween(0.85, 1.15);
        assertThat(line[1]).isBetween(-1.2, -0.8);
    }
}
