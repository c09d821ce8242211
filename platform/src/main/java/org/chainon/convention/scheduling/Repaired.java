package org.chainon.convention.scheduling;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A schedule that was mended.
 *
 * @param slots of each meeting that takes place its slot
 * @param moved those that were told another slot
 * @param lost those that were told and cannot take place any more
 * @param unplaced new ones for which there is no slot
 * @param breaks of the schedule
 * @param proven whether no other repair loses less, moves fewer or places more; that no other has fewer breaks is not said
 */
public record Repaired(
        Map<Integer, Integer> slots,
        Set<Integer> moved,
        Set<Integer> lost,
        Set<Integer> unplaced,
        int breaks,
        boolean proven,
        Duration took) {
    public Repaired {
        slots = Map.copyOf(slots);
        moved = Set.copyOf(moved);
        lost = Set.copyOf(lost);
        unplaced = Set.copyOf(unplaced);
    }
}
