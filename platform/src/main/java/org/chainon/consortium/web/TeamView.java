package org.chainon.consortium.web;

import java.util.List;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.search.Counted;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A grouping that was found, as a table of cells and members.
 *
 * @param number from 1
 * @param fit mean, weighted by what each does
 * @param km mean distance, weighted in the same way; null where unknown
 * @param covered share of all cells
 */
record TeamView(
        int number,
        List<Partner> members,
        List<Row> rows,
        double fit,
        @Nullable Double km,
        double covered) {
    TeamView {
        members = List.copyOf(members);
        rows = List.copyOf(rows);
    }

    /**
     * A member.
     *
     * @param letter by which table and map name it
     * @param km to the nearest of its cells; null where unknown
     * @param lead whether it would be the mandataire
     * @param volume what it does in all, in the unit of the cells
     */
    record Partner(
            String letter,
            Supplier supplier,
            Counted counted,
            @Nullable Double km,
            boolean lead,
            double volume) {}

    /**
     * A cell with the share that each member does.
     *
     * @param shares in the order of the members: 0 to 1
     * @param missing share that nobody does
     */
    record Row(int position, Cell cell, List<Double> shares, double missing) {
        Row {
            shares = List.copyOf(shares);
        }
    }

    public boolean complete() {
        return covered > 0.9999;
    }
}
