package org.chainon.matching.engine;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression on differences between what won and what did not (pairwise learning to rank), by LIBLINEAR. Features are
 * standardised first.
 */
final class PairwiseFit {
    private static final double COST = 0.05;
    private static final double PRECISION = 0.001;

    static {
        Linear.disableDebugOutput();
    }

    private final int features;
    private final List<double[]> winners = new ArrayList<>();
    private final List<double[]> losers = new ArrayList<>();

    PairwiseFit(int features) {
        this.features = features;
    }

    /** All weights nought. */
    static org.chainon.matching.engine.Linear initial(int features) {
        double[] ones = new double[features];
        Arrays.fill(ones, 1);
        return new org.chainon.matching.engine.Linear(new double[features], new double[features], ones);
    }

    void prefer(History.Preference preference) {
        winners.add(preference.winner());
        losers.add(preference.loser());
    }

    org.chainon.matching.engine.Linear solve() {
        double[] means = new double[features];
        double[] scales = new double[features];
        for (int f = 0; f < features; f++) {
            double sum = 0;
            double squares = 0;
            for (List<double[]> side : List.of(winners, losers)) {
                for (double[] x : side) {
                    sum += x[f];
                    squares += x[f] * x[f];
                }
            }
            int n = winners.size() + losers.size();
            if (!Double.isFinite(squares)) {
                throw new IllegalStateException("feature " + f + " is not a number somewhere");
            }
            means[f] = sum / n;
            scales[f] = Math.sqrt(Math.max(1e-6, squares / n - means[f] * means[f]));
        }
        Feature[][] rows = new Feature[winners.size()][];
        double[] labels = new double[winners.size()];
        for (int i = 0; i < rows.length; i++) {
            // Turn by turn either side first: both labels are there, none is commoner.
            int sign = i % 2 == 0 ? 1 : -1;
            labels[i] = sign;
            rows[i] = new Feature[features];
            for (int f = 0; f < features; f++) {
                rows[i][f] = new FeatureNode(f + 1, sign * (winners.get(i)[f] - losers.get(i)[f]) / scales[f]);
            }
        }
        double[] weights = solve(rows, labels, features, -1);
        return new org.chainon.matching.engine.Linear(Arrays.copyOf(weights, features), means, scales);
    }

    /** Slope and intercept of the chance (logistic) of a sum; each row is a sum and 1 if it won, else 0. */
    static double[] chances(List<double[]> sums) {
        Feature[][] rows = new Feature[sums.size()][];
        double[] labels = new double[sums.size()];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = sums.get(i)[1] > 0 ? 1 : -1;
            rows[i] = new Feature[] {new FeatureNode(1, sums.get(i)[0]), new FeatureNode(2, 1)};
        }
        return solve(rows, labels, 2, -1);
    }

    private static double[] solve(Feature[][] rows, double[] labels, int n, double bias) {
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = n;
        problem.x = rows;
        problem.y = labels;
        problem.bias = bias;
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
        parameter.setRandom(new Random(0));
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        // The library calls positive what it met first.
        if (model.getLabels()[0] != 1) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
        return weights;
    }
}
