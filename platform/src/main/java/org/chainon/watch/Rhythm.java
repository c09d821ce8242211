package org.chainon.watch;

import java.time.DayOfWeek;

/**
 * When alerts come.
 *
 * @param hour of the digest, 0 to 23, where the reader is
 * @param day of the weekly digest
 */
public record Rhythm(Kind kind, int hour, DayOfWeek day) {
    /** What new watches have. */
    public static final Rhythm USUAL = new Rhythm(Kind.DAILY, 8, DayOfWeek.MONDAY);

    public Rhythm {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("not an hour: " + hour);
        }
    }

    public enum Kind {
        AT_ONCE,
        DAILY,
        WEEKLY
    }
}
