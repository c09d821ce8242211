package org.chainon.consortium.search;

import java.util.Map;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.Reason;

/**
 * How much a supplier can take on of a demand.
 *
 * @param most by unit; a unit that is not there has no limit
 * @param supposed whether nothing is known of it, so that the value is that of its kind
 * @param why what it was taken from
 */
public record Measure(Map<Unit, Double> most, boolean supposed, Reason why) {
    public Measure {
        most = Map.copyOf(most);
    }

    /** @return {@link Double#MAX_VALUE} without limit */
    double of(Unit unit) {
        return most.getOrDefault(unit, Double.MAX_VALUE);
    }
}
