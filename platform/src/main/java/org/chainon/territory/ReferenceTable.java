package org.chainon.territory;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Packaged tables of {@code reference/}: text with tabs, one line of column names. */
final class ReferenceTable {
    private static final int BUFFER = 1 << 16;

    private ReferenceTable() {}

    /** Takes one row. */
    @FunctionalInterface
    interface Row {
        void take(String[] fields);
    }

    static void read(String name, Row row) {
        try (var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8), BUFFER)) {
            String header = reader.readLine();
            String[] fields = new String[header == null ? 0 : split(header, new String[64])];
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (split(line, fields) != fields.length) {
                    throw new IllegalStateException("row too short in " + name + ": " + line);
                }
                row.take(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = ReferenceTable.class.getResourceAsStream("/reference/" + name);
        if (in == null) {
            throw new FileNotFoundException("reference/" + name);
        }
        return name.endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
    }

    private static int split(String line, String[] fields) {
        int count = 0;
        int from = 0;
        while (count < fields.length) {
            int tab = line.indexOf('\t', from);
            fields[count++] = tab < 0 ? line.substring(from) : line.substring(from, tab);
            if (tab < 0) {
                break;
            }
            from = tab + 1;
        }
        return count;
    }
}
