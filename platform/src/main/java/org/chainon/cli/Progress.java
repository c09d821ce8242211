package org.chainon.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.chainon.intake.ImportReport;
import org.chainon.intake.Imports;

/** Progress of an import: a bar on a terminal, a plain line every few seconds elsewhere. On standard error. */
interface Progress extends Imports.Progress, AutoCloseable {
    static Progress of(String task) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return terminal ? new Bar(task) : new Lines();
    }

    @Override
    void close();

    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(String task) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUnit(" records", 1)
                    .showSpeed()
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void record(ImportReport soFar) {
            bar.stepTo(soFar.read());
            if (soFar.quarantined() > 0) {
                bar.setExtraMessage(" " + soFar.quarantined() + " quarantined");
            }
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    final class Lines implements Progress {
        private static final long EVERY_MILLIS = 5000;
        private long last;

        @Override
        public void record(ImportReport soFar) {
            long now = soFar.took().toMillis();
            if (now - last >= EVERY_MILLIS) {
                last = now;
                System.err.printf(
                        Locale.ROOT, "%d s: %d read, %d quarantined%n", now / 1000, soFar.read(), soFar.quarantined());
            }
        }

        @Override
        public void close() {
            // Nothing to wipe.
        }
    }
}
