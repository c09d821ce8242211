package org.chainon.intake;

import org.chainon.kernel.Reason;

/**
 * One run of one import: where an {@link Importer} says what became of each record. Counts are shown live and in the
 * closing line; a quarantined record is kept with its raw text.
 */
public interface ImportRun {
    /** A record was read and stored, or was there already. */
    void stored(Stored outcome);

    /**
     * A record was read and refused.
     *
     * @param location the file's name and the place in it, {@code donnees.jsonl:17}
     * @param recordKey the record's own id where it could be read, else the location: the same key again replaces the entry
     * @param raw the record as it came, cut at {@link SafeStreams#RAW_LIMIT}
     */
    void quarantined(String location, String recordKey, Reason reason, byte[] raw);
}
