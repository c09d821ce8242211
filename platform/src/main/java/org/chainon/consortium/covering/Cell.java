package org.chainon.consortium.covering;

import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what is asked (<i>case de la demande</i>): one trade at one place of one lot.
 *
 * @param id stays the same when the question is asked again: {@code 1|COMMUNE:93048|90511000}
 * @param lot position from 0
 * @param place null where the lot tells none
 * @param trade what is to be done, as a person calls it
 * @param volume more than 0
 */
public record Cell(String id, int lot, @Nullable AreaId place, String trade, double volume, Unit unit) {
    public Cell {
        if (!(volume > 0) || lot < 0) {
            throw new IllegalArgumentException("nothing asked in " + id);
        }
    }

    public Cell of(double other) {
        return new Cell(id, lot, place, trade, other, unit);
    }
}
