package org.chainon.job;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** How far one run is; written down a few times a second at most. */
final class KeptProgress implements Progress {
    private static final long PAUSE = Duration.ofMillis(400).toNanos();
    private static final String OURS = "org.chainon.";

    private final Runs runs;
    private final long run;
    private final String about;
    private final BooleanSupplier stopping;
    private long done;
    private @Nullable Long total;
    private @Nullable Reason outcome;
    private long written = System.nanoTime() - PAUSE;

    KeptProgress(Runs runs, long run, String about, BooleanSupplier stopping) {
        this.runs = runs;
        this.run = run;
        this.about = about;
        this.stopping = stopping;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public synchronized void expect(long all) {
        total = all;
        write();
    }

    @Override
    public synchronized void done(long count) {
        done = count;
        write();
    }

    private void write() {
        if (System.nanoTime() - written >= PAUSE) {
            runs.far(run, done, total);
            written = System.nanoTime();
        }
    }

    @Override
    public synchronized void outcome(Reason what) {
        outcome = what;
    }

    @Override
    public boolean stopping() {
        return stopping.getAsBoolean();
    }

    synchronized void succeeded() {
        runs.end(run, done, total, outcome, null);
    }

    synchronized String failed(Throwable failure) {
        String where = where(failure);
        runs.end(run, done, total, outcome, where);
        return where;
    }

    /** The sort of failure and where in our code: what it says may name somebody. */
    static String where(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> failure.getClass().getSimpleName() + ", "
                        + frame.getClassName().substring(OURS.length()) + ":" + frame.getLineNumber())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }
}
