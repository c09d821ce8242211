package org.chainon.consortium;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chainon.jurisdiction.Jurisdiction;
import org.springframework.stereotype.Component;

/** The rows of the resource {@code reference/consortium-forms.csv}, read once. */
@Component
public class ConsortiumLaw {
    private static final String RESOURCE = "/reference/consortium-forms.csv";

    private final List<ConsortiumRule> rules;

    ConsortiumLaw() {
        try (InputStream in = Objects.requireNonNull(ConsortiumLaw.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            rules = csv.stream().map(ConsortiumLaw::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private static ConsortiumRule rule(NamedCsvRecord row) {
        String to = row.getField("valid_to");
        return new ConsortiumRule(
                row.getField("id"),
                ConsortiumRule.Topic.valueOf(row.getField("topic")),
                row.getField("subject"),
                Jurisdiction.valueOf(row.getField("jurisdiction")),
                LocalDate.parse(row.getField("valid_from")),
                to.isBlank() ? null : LocalDate.parse(to),
                row.getField("article"),
                row.getField("source"),
                row.getField("certainty").equals("C"),
                row.getField("text_fr"),
                row.getField("text_en"));
    }

    /** In the order of the table. */
    public List<ConsortiumRule> of(ConsortiumRule.Topic topic, Jurisdiction law, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.topic() == topic && rule.law() == law && rule.inForce(day))
                .toList();
    }
}
