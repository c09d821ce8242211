package org.chainon.consortium.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, cell by cell.
 *
 * @param lots cells name them by position
 * @param measured whether the volumes are known, or at least estimated; else cells count alike and nobody's capacity binds
 * @param months of the contract; null where not said
 * @param day the day whose law counts
 */
public record Demand(
        List<AskedLot> lots,
        List<Cell> cells,
        boolean measured,
        @Nullable Integer months,
        Jurisdiction law,
        LocalDate day) {
    public Demand {
        lots = List.copyOf(lots);
        cells = List.copyOf(cells);
        for (Cell cell : cells) {
            if (cell.lot() >= lots.size()) {
                throw new IllegalArgumentException("no lot " + cell.lot() + " for " + cell.id());
            }
        }
    }

    /** All that is asked in each unit. */
    public Map<Unit, Double> whole() {
        Map<Unit, Double> whole = new EnumMap<>(Unit.class);
        cells.forEach(cell -> whole.merge(cell.unit(), cell.volume(), Double::sum));
        return whole;
    }
}
