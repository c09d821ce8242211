package org.chainon.matching.engine;

/**
 * A weighted sum of standardised features.
 *
 * @param weights by ordinal of the feature, of one standard deviation
 * @param means and {@code scales}: of each feature where it was learned
 */
record Linear(double[] weights, double[] means, double[] scales) {
    double sum(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += part(features, i);
        }
        return sum;
    }

    /** What one feature adds. */
    double part(double[] features, int i) {
        return weights[i] * (features[i] - means[i]) / scales[i];
    }
}
