package org.chainon.supplier.draft;

import java.time.Instant;

/** What became of something typed. */
public sealed interface Kept {
    /** It is kept under this version. */
    record Saved(long version, Instant at) implements Kept {}

    /** Somebody wrote in between, or published: nothing was kept. */
    record Stale() implements Kept {}
}
