package org.chainon.consortium.solver;

import java.util.Arrays;
import java.util.List;

/**
 * A capacitated covering with fixed costs, the bare problem under groupings: each row is to be covered, each column that is opened costs
 * something and can cover so much. Set covering and capacitated facility location are cases of it.
 *
 * @param demand by row
 */
public record Covering(double[] demand, List<Column> columns) {
    public Covering {
        demand = demand.clone();
        columns = List.copyOf(columns);
    }

    /**
     * @param capacity in the unit of the demands; infinite where there is no limit
     * @param rows that it can cover
     * @param costs of covering all of each of these rows
     */
    public record Column(double fixed, double capacity, int[] rows, double[] costs) {}

    /** Whether a column that is opened covers its rows wholly and for nothing. */
    boolean plain() {
        return columns.stream().allMatch(column -> Double.isInfinite(column.capacity()) && free(column));
    }

    /** Whether all costs are whole numbers: then bounds may be rounded up. */
    boolean wholeCosts() {
        return columns.stream()
                .allMatch(column -> column.fixed() == Math.rint(column.fixed())
                        && Arrays.stream(column.costs()).allMatch(cost -> cost == Math.rint(cost)));
    }

    private static boolean free(Column column) {
        return Arrays.stream(column.costs()).allMatch(cost -> cost == 0);
    }

    /**
     * @param shares by column, how much of each of its rows it covers; empty for columns that are closed
     * @param bound no cover costs less
     */
    public record Cover(Status status, double[][] shares, double value, double bound) {
        public enum Status {
            OPTIMAL,
            FEASIBLE,
            UNKNOWN
        }
    }
}
