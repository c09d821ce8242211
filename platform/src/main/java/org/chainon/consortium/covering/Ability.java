package org.chainon.consortium.covering;

import org.jspecify.annotations.Nullable;

/**
 * What a candidate could do of one cell.
 *
 * @param cell position in the question
 * @param most in the unit of the cell, more than 0
 * @param fit how right it is for it, 0 to 1
 * @param km from its nearest site; null where unknown
 */
public record Ability(
        int cell, double most, double fit, @Nullable Double km) {
    public Ability {
        if (!(most > 0) || !(fit >= 0 && fit <= 1)) {
            throw new IllegalArgumentException("ability for cell " + cell);
        }
    }
}
