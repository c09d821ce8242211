package org.chainon.benchmarks.programme;

import org.chainon.job.Progress;
import org.chainon.kernel.Reason;

/** Nobody looks on. */
record Quiet(String about) implements Progress {
    @Override
    public void expect(long total) {}

    @Override
    public void done(long count) {}

    @Override
    public void outcome(Reason outcome) {}

    @Override
    public boolean stopping() {
        return false;
    }
}
