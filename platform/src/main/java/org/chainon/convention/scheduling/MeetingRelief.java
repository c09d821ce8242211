package org.chainon.convention.scheduling;

import java.time.Duration;
import java.util.Map;

/** Finds the cheapest that can be given up of a problem without a schedule, so that it has one. */
public interface MeetingRelief {
    int MOST = 1_000_000;

    /**
     * @param offered what may be given up, and its price, 1 to {@value #MOST}. What is not offered stays. An order binds two meetings that
     *     both take place.
     * @throws IllegalArgumentException where a price is out of these
     */
    Relief relieve(Problem problem, Map<Relaxed, Integer> offered, Duration limit);
}
