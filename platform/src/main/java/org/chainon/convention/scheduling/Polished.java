package org.chainon.convention.scheduling;

import java.util.Map;

/**
 * A schedule after its last touch.
 *
 * @param slots of each meeting
 * @param breaks never more than before
 * @param preferred how many times somebody who prefers a half of the day meets in it; each meeting counts for each of its participants
 * @param before how many there were
 */
public record Polished(Map<Integer, Integer> slots, int breaks, int preferred, int before) {
    public Polished {
        slots = Map.copyOf(slots);
    }
}
