package org.chainon.jurisdiction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Packaged tables of dated rows: law and assumptions as data. */
public final class DatedRows {
    private DatedRows() {}

    public static <T> List<T> read(String resource, Function<NamedCsvRecord, T> row) {
        try (InputStream in = Objects.requireNonNull(DatedRows.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    public static <E extends Enum<E>> Set<E> set(Class<E> type, String names) {
        Set<E> set = EnumSet.noneOf(type);
        words(names).forEach(name -> set.add(Enum.valueOf(type, name)));
        return set;
    }

    public static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toList();
    }

    public static @Nullable LocalDate date(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }

    public static boolean inForce(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
