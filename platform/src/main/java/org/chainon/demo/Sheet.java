package org.chainon.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The CSV resources in {@code demo/}: a header, commas, several wordings in one cell set apart by {@code " | "}. */
final class Sheet {
    private Sheet() {}

    static List<NamedCsvRecord> rows(String name) {
        String resource = "/demo/" + name;
        try (InputStream in = Objects.requireNonNull(Sheet.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static List<String> wordings(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(wording -> !wording.isEmpty())
                .toList();
    }

    static List<String> spaced(String cell) {
        return Arrays.stream(cell.split("[ |]")).filter(word -> !word.isEmpty()).toList();
    }
}
