package org.chainon.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress of a long task: a bar on a terminal, a plain line every few seconds elsewhere. On standard error. */
interface Progress extends AutoCloseable {
    /** How many there are is not known beforehand. */
    long UNKNOWN = -1;

    /** @param unit what is counted, in the plural */
    static Progress of(String task, String unit, long total) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return terminal ? new Bar(task, unit, total) : new Lines(unit, total);
    }

    /** @param note what else there is to say, or nothing */
    void at(long done, String note);

    @Override
    void close();

    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(String task, String unit, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUnit(" " + unit, 1)
                    .showSpeed()
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void at(long done, String note) {
            bar.stepTo(done);
            if (!note.isEmpty()) {
                bar.setExtraMessage(" " + note);
            }
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    final class Lines implements Progress {
        private static final long EVERY_SECONDS = 5;
        private final String unit;
        private final long total;
        private final long started = System.nanoTime();
        private long last;

        Lines(String unit, long total) {
            this.unit = unit;
            this.total = total;
        }

        @Override
        public void at(long done, String note) {
            long seconds = (System.nanoTime() - started) / 1_000_000_000;
            if (seconds - last >= EVERY_SECONDS) {
                last = seconds;
                System.err.printf(
                        Locale.ROOT,
                        "%d s: %d%s %s%s%n",
                        seconds,
                        done,
                        total == UNKNOWN ? "" : " of " + total,
                        unit,
                        note.isEmpty() ? "" : ", " + note);
            }
        }

        @Override
        public void close() {
            // Nothing to wipe.
        }
    }
}
