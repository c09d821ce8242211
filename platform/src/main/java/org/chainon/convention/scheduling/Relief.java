package org.chainon.convention.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to give up.
 *
 * @param given up; empty where there is a schedule without giving up anything, or none was found
 * @param price of all of it
 * @param slots of each meeting that takes place; breaks are not looked at. Empty where nothing was found.
 */
public record Relief(Status status, List<Relaxed> given, long price, Map<Integer, Integer> slots, Duration took) {
    public enum Status {
        /** Nothing cheaper does. */
        CHEAPEST,
        FOUND,
        /** There is no schedule even if everything that was offered is given up. */
        IMPOSSIBLE,
        /** Nothing was found in time. */
        UNKNOWN
    }

    public Relief {
        given = List.copyOf(given);
        slots = Map.copyOf(slots);
    }
}
