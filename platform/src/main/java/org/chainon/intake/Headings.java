package org.chainon.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the columns of a table by their headings, and the row in which they stand. Which words mean what is data: a resource with a line
 * a field, {@code field,words}, the words parted by semicolons, the most usual first; the field {@code -} holds words that mean none.
 *
 * @param <E> what a column may say
 */
public final class Headings<E extends Enum<E>> {
    /** So many rows of a sheet are looked at: above the headings people write titles and logos. */
    public static final int WITHIN = 30;

    /** A heading that is one of the words is surer than one that begins with it, and surer the earlier they stand. */
    private static final int EXACT = 10_000;

    private static final int MOST_WORDS = 12;

    private final Class<E> fields;
    private final Map<String, Meaning<E>> meanings = new HashMap<>();

    private Headings(Class<E> fields) {
        this.fields = fields;
    }

    private record Meaning<E>(@Nullable E field, int sureness) {}

    public static <E extends Enum<E>> Headings<E> of(Class<E> fields, String resource) {
        Headings<E> headings = new Headings<>(fields);
        try (InputStream in = Objects.requireNonNull(Headings.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : csv) {
                String name = row.getField("field");
                E field = name.equals("-") ? null : Enum.valueOf(fields, name);
                int sureness = EXACT;
                for (String words : row.getField("words").split(";")) {
                    headings.meanings.putIfAbsent(plain(words), new Meaning<>(field, sureness--));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return headings;
    }

    /** Which column holds what, the surest of each; columns that are not understood are not there. */
    public Map<E, Integer> of(List<String> row) {
        Map<E, Integer> columns = new EnumMap<>(fields);
        Map<E, Integer> sure = new EnumMap<>(fields);
        for (int column = 0; column < row.size(); column++) {
            Meaning<E> meaning = meaning(row.get(column)).orElse(null);
            E field = meaning == null ? null : meaning.field();
            if (meaning != null && field != null && meaning.sureness() > sure.getOrDefault(field, 0)) {
                columns.put(field, column);
                sure.put(field, meaning.sureness());
            }
        }
        return Collections.unmodifiableMap(columns);
    }

    /** The row that says most of what a table of this kind has, the first of equals; it has to say what is needed. */
    public Optional<TableRows.Row> row(List<TableRows.Row> first, Collection<E> needed) {
        TableRows.Row best = null;
        int most = 0;
        for (TableRows.Row row : first) {
            Map<E, Integer> columns = of(row.texts());
            int weight = columns.values().stream()
                    .mapToInt(column -> exact(row.texts().get(column)) ? 2 : 1)
                    .sum();
            if (columns.keySet().containsAll(needed) && weight > most) {
                best = row;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean exact(String heading) {
        return meaning(heading).filter(found -> found.sureness() > EXACT / 2).isPresent();
    }

    /** With what stands in brackets, else without, else by how it begins. */
    private Optional<Meaning<E>> meaning(String heading) {
        List<String> forms = List.of(plain(heading), plain(heading.replaceAll("\\(.*?\\)", " ")));
        for (String form : forms) {
            Meaning<E> exact = meanings.get(form);
            if (exact != null) {
                return Optional.of(exact);
            }
        }
        String[] words = forms.getFirst().split(" ");
        for (int count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
            String begin = String.join(" ", Arrays.copyOf(words, count));
            Meaning<E> begins = meanings.get(begin);
            if (begins != null) {
                return Optional.of(new Meaning<>(begins.field(), begin.length()));
            }
        }
        return Optional.empty();
    }

    /** « N° SIRET » as « n siret », « MontantHT » and « Montant (€ HT) » as « montant ht ». */
    private static String plain(String heading) {
        return Normalizer.normalize(heading.replaceAll("(?<=[a-zé])(?=[A-Z])", " "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[œŒ]", "oe")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\b(en|eur|euros?|cad)\\b", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
