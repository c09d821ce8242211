package org.chainon.matching.engine;

/**
 * Weights with what they are worth on contracts that were held out: of other buyers and other winners than those learned from.
 *
 * @param contracts learned from
 * @param held held out, won by suppliers known from before
 * @param hit10 share of these whose winner is among the first ten, 0 to 1
 * @param mrr mean of one over the winner's rank
 * @param mrrBefore the same of the weights that stood before
 */
public record Trained(Weights weights, int contracts, int held, double hit10, double mrr, double mrrBefore) {
    /** Whether they find more than those before. */
    public boolean better() {
        return mrr > mrrBefore;
    }
}
