package org.chainon.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.chainon.kernel.FileId;

/** A folder on this machine, or one that all nodes share; no web server knows it. */
final class FolderStore implements FileStore {
    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(FileId id, byte[] content) throws IOException {
        Path place = place(id);
        Files.createDirectories(place.getParent());
        Path begun = Files.createTempFile(place.getParent(), "begun-", "");
        try {
            Files.write(begun, content);
            Files.move(begun, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    @Override
    public InputStream read(FileId id) throws IOException {
        return Files.newInputStream(place(id));
    }

    @Override
    public void delete(FileId id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    /** The name is the id alone: nothing that people type becomes a path. */
    private Path place(FileId id) {
        String name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }
}
