package org.chainon.intake;

/** What became of a good record: the same source, id and version comes in once only. */
public enum Stored {
    NEW,
    CHANGED,
    UNCHANGED
}
