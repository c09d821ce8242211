package org.chainon.job;

import org.chainon.kernel.Reason;

/** Where a job says how far it is. Written down at once or a moment later, whatever becomes of an open transaction. */
public interface Progress {
    /** What it was asked to be done about: {@code boamp}; empty for regular work. */
    String about();

    /** How many things there are to do, once that is known. */
    void expect(long total);

    /** How many things are done. */
    void done(long count);

    /** What came of it, for the administrator. */
    void outcome(Reason outcome);

    /** Whether this process is about to stop: what is left is done the next time. */
    boolean stopping();
}
