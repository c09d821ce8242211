package org.chainon.intake;

/** Limits against what a hostile or broken file can do. */
public final class SafeStreams {
    /** How much of a refused record is kept, in bytes. */
    public static final int RAW_LIMIT = 1 << 20;

    private SafeStreams() {}
}
