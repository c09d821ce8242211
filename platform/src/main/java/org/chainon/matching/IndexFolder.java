package org.chainon.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for one copy of the index, under the system's temporary folder and named after the process: each process has its
 * own. What processes left behind that were killed is cleared away by the next.
 */
record IndexFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String PREFIX = "chainon-index-";

    static IndexFolder create() {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            clear(temporary);
            String name = PREFIX + ProcessHandle.current().pid() + "-";
            return new IndexFolder(Files.createTempDirectory(temporary, name));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the matching index can be made", e);
        }
    }

    private static void clear(Path temporary) throws IOException {
        try (Stream<Path> folders = Files.list(temporary)) {
            folders.filter(folder -> abandoned(folder.getFileName().toString()))
                    .forEach(folder -> new IndexFolder(folder).delete());
        }
    }

    private static boolean abandoned(String name) {
        if (!name.matches(PREFIX + "[0-9]{1,18}-.*")) {
            return false;
        }
        String pid = name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length()));
        return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be deleted: {}", path.getFileName(), e.getMessage());
        }
    }
}
