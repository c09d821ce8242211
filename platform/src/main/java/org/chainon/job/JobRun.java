package org.chainon.job;

import java.time.Instant;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One time that a job was done.
 *
 * @param about what it was asked to be done about; empty for regular work
 * @param total null when nobody knows
 * @param failure {@link #KILLED}, or where in the code it failed; null while it runs or when all went well
 */
public record JobRun(
        String job,
        String about,
        Instant startedAt,
        @Nullable Instant endedAt,
        long done,
        @Nullable Long total,
        @Nullable Reason outcome,
        @Nullable String failure) {
    /** The process that did it went away in the middle. */
    public static final String KILLED = "killed";

    public boolean open() {
        return endedAt == null;
    }

    public boolean killed() {
        return KILLED.equals(failure);
    }
}
