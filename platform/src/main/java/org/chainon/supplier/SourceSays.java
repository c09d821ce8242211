package org.chainon.supplier;

import java.time.Instant;

/** What one source says of a supplier, and since when. */
public record SourceSays(SupplierDraft draft, Instant receivedAt) {}
