package org.chainon.need.programme;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Recognises the columns of a purchase plan by their headings: the resource {@code reference/programme-headings.csv}. */
@Component
class Headings {
    private static final String RESOURCE = "/reference/programme-headings.csv";
    /** A heading that is one of the words is surer than one that begins with it. */
    private static final int EXACT = 1_000;

    private final Map<String, PlanField> fields = new LinkedHashMap<>();

    Headings() {
        try (InputStream in = Objects.requireNonNull(Headings.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : csv) {
                for (String words : row.getField("words").split(";")) {
                    fields.put(plain(words), PlanField.valueOf(row.getField("field")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** Which column holds what, the surest of each; columns that are not understood are not there. */
    Map<PlanField, Integer> of(List<String> row) {
        Map<PlanField, Integer> columns = new EnumMap<>(PlanField.class);
        Map<PlanField, Integer> sure = new EnumMap<>(PlanField.class);
        for (int column = 0; column < row.size(); column++) {
            String heading = plain(row.get(column));
            int best = 0;
            PlanField meant = null;
            for (Map.Entry<String, PlanField> known : fields.entrySet()) {
                int sureness = sureness(heading, known.getKey());
                if (sureness > best) {
                    best = sureness;
                    meant = known.getValue();
                }
            }
            if (meant != null && best > sure.getOrDefault(meant, 0)) {
                columns.put(meant, column);
                sure.put(meant, best);
            }
        }
        return Collections.unmodifiableMap(columns);
    }

    private static int sureness(String heading, String words) {
        if (heading.equals(words)) {
            return EXACT + words.length();
        }
        return (heading + " ").startsWith(words + " ") ? words.length() : 0;
    }

    /** Lower case without accents, signs and what stands in brackets. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", " ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
