package org.chainon.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes compact tables: gzipped text with tabs, the same bytes for the same rows. */
final class Tables {
    private static final int LIMIT = 1 << 20;

    private Tables() {}

    static void write(Path folder, String name, List<String> columns, List<List<String>> rows) throws IOException {
        var text = new StringBuilder(String.join("\t", columns)).append('\n');
        for (List<String> row : rows) {
            text.append(String.join("\t", row)).append('\n');
        }
        write(folder.resolve(name + ".tsv.gz"), text.toString());
        System.out.println(name + ": " + rows.size() + " rows");
    }

    static void write(Path file, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Writer writer = new OutputStreamWriter(new Tightest(out), StandardCharsets.UTF_8)) {
            writer.write(text);
        }
        if (Files.size(file) >= LIMIT) {
            throw new IOException(file + " is over 1 MB");
        }
    }

    /** Four decimals: eleven metres. */
    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static final class Tightest extends GZIPOutputStream {
        Tightest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
