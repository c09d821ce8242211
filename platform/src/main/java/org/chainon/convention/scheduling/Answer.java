package org.chainon.convention.scheduling;

import java.time.Duration;
import java.util.Map;

/**
 * What was found.
 *
 * @param slots of each meeting its slot; empty where no schedule was found
 * @param breaks of the schedule; 0 where none was found
 * @param bound the breaks that every schedule has at least
 * @param stopped whether somebody, or the time limit, ended the search
 */
public record Answer(
        Status status, Map<Integer, Integer> slots, int breaks, int bound, boolean stopped, Duration took) {
    public enum Status {
        /** No schedule has fewer breaks. */
        OPTIMAL,
        FEASIBLE,
        /** There is no schedule that keeps to all rules. */
        UNSAT,
        /** None was found in time, and none is proven not to exist. */
        UNKNOWN
    }

    public Answer {
        slots = Map.copyOf(slots);
    }
}
