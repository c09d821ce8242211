package org.chainon.convention.scheduling;

/** Puts meetings into slots with the fewest breaks, and proves that no schedule has fewer. */
public interface MeetingScheduler {
    Answer schedule(Problem problem, Effort effort);
}
