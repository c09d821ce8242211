package org.chainon.consortium.solver;

import java.util.Arrays;

/**
 * What is to be covered.
 *
 * @param whole whether each cell is asked for; else the sum alone counts
 * @param demand by cell: the share of it that is asked for; 0 for kept cells
 * @param weight by cell: what covering all of it counts
 * @param amount what is to be reached, weighted
 */
record Target(boolean whole, double[] demand, double[] weight, double amount) {
    /**
     * Each cell as far as the demand goes. Cells weigh as their volumes do: then what limits the members is a cut of a network, and
     * says more than a mixture would.
     */
    static Target whole(Board board, double[] demand) {
        double amount = 0;
        for (int c = 0; c < demand.length; c++) {
            amount += board.weight[c] * demand[c];
        }
        return new Target(true, demand, board.weight, amount);
    }

    /** So much in all, each cell as a share of itself. */
    static Target some(Board board, double covered) {
        double[] weight = new double[board.cells.size()];
        Arrays.fill(weight, 1);
        return new Target(false, board.demand(), weight, covered);
    }
}
