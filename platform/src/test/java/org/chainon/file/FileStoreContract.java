package org.chainon.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.InputStream;
import java.util.Random;
import org.chainon.kernel.FileId;
import org.junit.jupiter.api.Test;

/** What every place for files does. */
abstract class FileStoreContract {
    abstract FileStore store() throws Exception;

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private byte[] read(FileId id) throws Exception {
        try (InputStream in = store().read(id)) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatIsWrittenIsReadByteByByte() throws Exception {
        FileId small = FileId.random();
        FileId large = FileId.random();
        store().write(small, new byte[] {0, 13, 10, -1});
        store().write(large, bytes(9_999_999));
        assertThat(read(small)).containsExactly(0, 13, 10, -1);
        assertThat(read(large)).isEqualTo(bytes(9_999_999));
    }

    @Test
    void whatIsWrittenAgainIsReplacedAsAWhole() throws Exception {
        FileId id = FileId.random();
        store().write(id, bytes(5_000));
        store().write(id, bytes(10));
        assertThat(read(id)).isEqualTo(bytes(10));
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws Exception {
        FileId id = FileId.random();
        store().write(id, bytes(10));
        store().delete(id);
        store().delete(id);
        assertThatIOException().isThrownBy(() -> read(id));
    }

    @Test
    void whatWasNeverThereIsNotRead() {
        assertThatIOException().isThrownBy(() -> read(FileId.random()));
    }
}
