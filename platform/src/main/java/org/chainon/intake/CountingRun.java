package org.chainon.intake;

import java.time.Duration;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Counts, and keeps the refused. */
final class CountingRun implements ImportRun {
    private final String source;
    private final Quarantine quarantine;
    private final Imports.Progress progress;
    private final long started = System.nanoTime();
    private long created;
    private long changed;
    private long unchanged;
    private long quarantined;
    private @Nullable String retried;

    CountingRun(String source, Quarantine quarantine, Imports.Progress progress) {
        this.source = source;
        this.quarantine = quarantine;
        this.progress = progress;
    }

    @Override
    public synchronized void stored(Stored outcome) {
        switch (outcome) {
            case NEW -> created++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
        tell();
    }

    @Override
    public synchronized void quarantined(String location, String recordKey, Reason reason, byte[] raw) {
        quarantine.keep(source, retried == null ? recordKey : retried, location, reason, raw);
        quarantined++;
        tell();
    }

    /** What comes next is a second try of the record held under this key. */
    void retrying(String recordKey) {
        retried = recordKey;
    }

    long quarantined() {
        return quarantined;
    }

    private void tell() {
        progress.record(report(Duration.ofNanos(System.nanoTime() - started)));
    }

    ImportReport report(Duration took) {
        return new ImportReport(
                source, created + changed + unchanged + quarantined, created, changed, unchanged, quarantined, took);
    }
}
