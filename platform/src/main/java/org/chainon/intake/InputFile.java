package org.chainon.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One file to read, wherever it lay: on disk, in an archive, behind an address, or in quarantine.
 *
 * @param name as shown to a person, {@code archive.zip!inner/file.xml} inside an archive
 * @param content opened at most once; already unpacked; bounded by {@link SafeStreams}
 */
public record InputFile(String name, Content content) {
    /** Opens the bytes. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static InputFile of(String name, byte[] bytes) {
        return new InputFile(name, () -> new ByteArrayInputStream(bytes));
    }

    public static InputFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public InputStream open() throws IOException {
        return content.open();
    }
}
