package org.chainon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** A table that somebody hands in, on the disk until it is closed. */
public final class HandedTable implements AutoCloseable {
    private final Path file;
    private final byte[] digest;

    private HandedTable(Path file, byte[] digest) {
        this.file = file;
        this.digest = digest;
    }

    /**
     * @param mostBytes more is refused
     * @throws BadRecord codes {@code table.empty}, {@code table.too-large}
     * @throws IOException when the content cannot be read, or not be written down
     */
    public static HandedTable of(InputStream content, long mostBytes) throws IOException, BadRecord {
        Path file = Files.createTempFile("chainon-tableau-", ".tmp");
        boolean whole = false;
        try {
            HandedTable table = new HandedTable(file, copied(content, mostBytes, file));
            long size = Files.size(file);
            if (size == 0) {
                throw new BadRecord("table.empty");
            }
            if (size > mostBytes) {
                throw new BadRecord("table.too-large", Map.of("megabytes", mostBytes / 1_000_000));
            }
            whole = true;
            return table;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static byte[] copied(InputStream content, long mostBytes, Path to) throws IOException {
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            long left = mostBytes + 1;
            for (int read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                left -= read;
            }
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path file() {
        return file;
    }

    /** SHA-256 of its bytes. */
    public byte[] digest() {
        return digest.clone();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
