package org.chainon.nomenclature;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads the tables that ship under {@code reference/}: gzipped tab-separated ones, and small CSV ones with a header. */
final class ReferenceTable {
    private ReferenceTable() {}

    /** Every line's fields; a table that ships is whole, so nothing is checked. */
    static List<String[]> tabSeparated(String name) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(open(name), 1 << 14), StandardCharsets.UTF_8), 1 << 14)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(line.split("\t", -1));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static List<NamedCsvRecord> csv(String name) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(open(name))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The words of a field in which spaces stand between them. */
    static List<String> spaced(String field) {
        return Arrays.stream(field.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ReferenceTable.class.getResourceAsStream("/reference/" + name), name);
    }
}
