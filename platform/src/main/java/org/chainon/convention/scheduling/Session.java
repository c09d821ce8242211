package org.chainon.convention.scheduling;

/** A half of a day, of any day of the event. */
public enum Session {
    MORNING,
    AFTERNOON,
    ANY;

    /** Whether a slot that is in the morning, or is not, belongs to it. */
    public boolean has(boolean morning) {
        return this == ANY || (this == MORNING) == morning;
    }
}
