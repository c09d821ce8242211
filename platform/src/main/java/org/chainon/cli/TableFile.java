package org.chainon.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainon.kernel.Table;
import org.chainon.shell.TableWriter;

/** A table as a file: there whole or not at all. While it is written it bears another name, which remains when the process is killed. */
final class TableFile {
    static final List<String> FORMATS = List.of("csv", "xlsx", "json");

    private TableFile() {}

    /** The format that a file's ending names. */
    static Optional<String> format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return FORMATS.stream().filter(known -> name.endsWith("." + known)).findFirst();
    }

    static void write(TableWriter writer, Table table, String format, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(partial))) {
            writer.write(table, format, stream);
        }
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        System.err.println("written: " + target);
    }
}
