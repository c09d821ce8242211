package org.chainon.convention.scheduling;

import java.time.Duration;

/**
 * Mends a schedule that was told, when something changed on the day.
 *
 * <p>In this order: of the meetings that were told as many as can be take place, by what they are worth; the fewest of those that take place
 * move; as many new ones as can be are placed, by what they are worth; breaks are few. How fair breaks are does not count any more.
 */
public interface MeetingRepairer {
    /**
     * @param problem as it is now: without the meetings of who does not come, with those of who came besides. An order binds two meetings
     *     that both take place.
     */
    Repaired repair(Problem problem, Told told, Duration limit);
}
