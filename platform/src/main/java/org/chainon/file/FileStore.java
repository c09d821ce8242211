package org.chainon.file;

import java.io.IOException;
import java.io.InputStream;
import org.chainon.kernel.FileId;

/** Where the bytes lie. */
interface FileStore {
    /** All of it or nothing, also when the process is killed. */
    void write(FileId id, byte[] content) throws IOException;

    InputStream read(FileId id) throws IOException;

    void delete(FileId id) throws IOException;
}
