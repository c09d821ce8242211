package org.chainon.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;

/** Keeps what people hand in, after looking at what it is. */
public interface KeepFiles {
    /** What became of a file. */
    sealed interface Outcome {}

    record Kept(KeptFile file) implements Outcome {}

    /** Nothing was kept; codes {@code file.empty}, {@code file.too-large}, {@code file.type}, {@code file.unreadable-image}, {@code file.virus}, {@code file.scanner}, {@code file.store}. */
    record Refused(Reason reason) implements Outcome {}

    /**
     * Keeps a PDF, or an image written anew without what was hidden in it (place, device).
     *
     * @param owner id of what it belongs to
     * @throws IOException when the content cannot be read
     */
    Outcome keep(UUID owner, String name, InputStream content) throws IOException;

    /** Empty also where it belongs to something else. */
    Optional<KeptFile> find(FileId id, UUID owner);

    List<KeptFile> of(UUID owner);

    /** Hands it to another owner; nothing where it does not belong to the first. */
    void give(FileId id, UUID from, UUID to);

    /** @throws IOException when the place where files lie does not answer */
    InputStream open(KeptFile file) throws IOException;

    /** @throws IOException when the place where files lie does not answer: the file is still there */
    void remove(KeptFile file) throws IOException;
}
