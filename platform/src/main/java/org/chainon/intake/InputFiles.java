package org.chainon.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds the files behind a path: the file itself, those of a folder, those inside a {@code .gz} or {@code .zip}. */
final class InputFiles {
    private static final int ENTRIES_LIMIT = 1_000_000;

    private InputFiles() {}

    /** What is done with each file. */
    @FunctionalInterface
    interface Each {
        void accept(InputFile file) throws IOException;
    }

    /** Opens {@code path}; in folders and archives only names with one of the endings count. */
    static void open(Path path, List<String> endings, Each each) throws IOException {
        if (Files.isDirectory(path)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(path)) {
                files = walk.filter(Files::isRegularFile)
                        .filter(file -> wanted(file.getFileName().toString(), endings))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                openFile(file, endings, each);
            }
        } else {
            openFile(path, endings, each);
        }
    }

    private static void openFile(Path file, List<String> endings, Each each) throws IOException {
        String name = file.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            each.accept(new InputFile(name, () -> unpacked(Files.newInputStream(file), name)));
            return;
        }
        try (SafeStreams.Counting packed =
                        new SafeStreams.Counting(new BufferedInputStream(Files.newInputStream(file)));
                ZipInputStream zip = new ZipInputStream(packed)) {
            openEntries(name, zip, packed, endings, each);
        }
    }

    private static void openEntries(
            String archive, ZipInputStream zip, SafeStreams.Counting packed, List<String> endings, Each each)
            throws IOException {
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > ENTRIES_LIMIT) {
                throw new IOException(archive + " holds more than " + ENTRIES_LIMIT + " files");
            }
            String inner = entry.getName();
            String name = archive + "!" + inner;
            if (!entry.isDirectory() && wanted(inner, endings)) {
                InputStream content = new SafeStreams.Guarded(new Unclosed(zip), packed, name);
                each.accept(new InputFile(name, () -> unpacked(content, inner)));
            }
        }
        if (entries == 0) {
            throw new IOException(archive + " is not a zip archive, or is empty");
        }
    }

    private static boolean wanted(String name, List<String> endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean hidden = lower.startsWith(".") || lower.startsWith("__macosx") || lower.contains("/.");
        return !hidden
                && endings.stream()
                        .anyMatch(ending ->
                                lower.endsWith(ending) || lower.endsWith(ending + ".gz") || lower.endsWith(".zip"));
    }

    private static InputStream unpacked(InputStream stream, String name) throws IOException {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return new BufferedInputStream(stream);
        }
        SafeStreams.Counting packed = new SafeStreams.Counting(stream);
        return new BufferedInputStream(new SafeStreams.Guarded(new GZIPInputStream(packed, 1 << 16), packed, name));
    }

    /** An entry's stream: closing it leaves the archive open. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(ZipInputStream zip) {
            super(zip);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, length);
        }

        @Override
        public void close() {
            // The archive is read on.
        }
    }
}
