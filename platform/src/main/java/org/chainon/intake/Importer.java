package org.chainon.intake;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** One source that can be imported: {@code chainon import SOURCE PATH…|URL…}. A Spring bean of the module that owns the data. */
public interface Importer {
    /** The source's name on the command line and in the database: {@code eforms}, {@code suppliers}. */
    String source();

    /** One line of plain English for {@code --help}. */
    String description();

    /**
     * Reads one file, streaming: memory does not grow with its size. Each record is counted on {@code run} as new, changed,
     * unchanged or quarantined; a bad record never stops its neighbours.
     *
     * @throws IOException when the file itself cannot be read further; what was read before it stays
     */
    void read(InputFile file, ImportRun run) throws IOException;

    /**
     * Reads from an address. Unless the source has an API of its own to page through, it is one file to download.
     *
     * @throws IOException when the address does not answer
     */
    default void read(URI address, ImportRun run) throws IOException {
        Downloads.open(address, file -> read(file, run));
    }

    /** Endings of file names inside a folder or an archive that are worth opening, lower case, with the dot. */
    default List<String> endings() {
        return List.of(".xml", ".json", ".jsonl", ".csv");
    }
}
