package org.chainon.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs of the platform: what there is, how it went, doing one now. */
public interface Jobs {
    /** All, by name. */
    List<Listed> all();

    /**
     * Has a job done as soon as a process has time, unless it is being done.
     *
     * @param about what it is to be done about; empty for regular work
     * @throws IllegalArgumentException when there is no such job
     */
    Started start(String name, String about);

    /** What became of the wish. */
    enum Started {
        SOON,
        RUNNING_ALREADY
    }

    /** The last time that it was done, or is being done, about that. */
    Optional<JobRun> last(String name, String about);

    /** Newest first. */
    List<JobRun> latest(String name, int limit);

    /**
     * A job as the administrator sees it.
     *
     * @param last null when it was never done
     * @param next null when it waits to be asked for
     * @param silent whether the process that does it has not been heard of for a while: another takes over
     */
    record Listed(
            String name,
            When when,
            @Nullable JobRun last,
            @Nullable Instant next,
            boolean running,
            boolean silent) {
        public boolean regular() {
            return !(when instanceof When.Asked);
        }
    }
}
