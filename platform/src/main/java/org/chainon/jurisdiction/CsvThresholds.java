package org.chainon.jurisdiction;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chainon.kernel.Money;
import org.springframework.stereotype.Component;

/** The rows of the resource {@code reference/thresholds.csv}, read once. */
@Component
class CsvThresholds implements Thresholds {
    private static final String RESOURCE = "/reference/thresholds.csv";

    private final List<Threshold> rows;

    CsvThresholds() {
        rows = DatedRows.read(RESOURCE, CsvThresholds::threshold);
    }

    @Override
    public List<Threshold> inForce(Jurisdiction jurisdiction, LocalDate day) {
        return rows.stream()
                .filter(row -> row.jurisdiction() == jurisdiction && row.inForceOn(day))
                .toList();
    }

    @Override
    public Optional<Threshold> find(String code, Threshold.Subject subject, LocalDate day) {
        return rows.stream()
                .filter(row -> row.code().equals(code) && row.subjects().contains(subject) && row.inForceOn(day))
                .findFirst();
    }

    @Override
    public boolean known(String code) {
        return rows.stream().anyMatch(row -> row.code().equals(code));
    }

    private static Threshold threshold(NamedCsvRecord row) {
        Jurisdiction law = Jurisdiction.valueOf(row.getField("jurisdiction"));
        return new Threshold(
                row.getField("code"),
                law,
                DatedRows.set(Threshold.Subject.class, row.getField("subjects")),
                new Money(new BigDecimal(row.getField("amount")), law.currency()),
                LocalDate.parse(row.getField("valid_from")),
                DatedRows.date(row.getField("valid_to")),
                row.getField("article"),
                Boolean.parseBoolean(row.getField("confirmed")),
                row.getField("source"),
                row.getField("note_fr"),
                row.getField("note_en"));
    }
}
