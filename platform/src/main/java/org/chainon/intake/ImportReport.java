package org.chainon.intake;

import java.time.Duration;
import java.util.Locale;

/** What a run did: {@code read = created + changed + unchanged + quarantined}. */
public record ImportReport(
        String source, long read, long created, long changed, long unchanged, long quarantined, Duration took) {
    /** The closing line of {@code chainon import}. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "import: source=%s read=%d new=%d changed=%d unchanged=%d quarantined=%d seconds=%.1f",
                source,
                read,
                created,
                changed,
                unchanged,
                quarantined,
                took.toMillis() / 1000.0);
    }
}
