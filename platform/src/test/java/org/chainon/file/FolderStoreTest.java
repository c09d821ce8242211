package org.chainon.file;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends FileStoreContract {
    @TempDir
    Path folder;

    @Override
    FileStore store() {
        return new FolderStore(folder);
    }
}
