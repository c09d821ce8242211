package org.chainon.need.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Threshold;
import org.springframework.stereotype.Component;

/** The rows of the resource {@code reference/advice-assumptions.csv}, read once. */
@Component
class Assumptions {
    private static final String RESOURCE = "/reference/advice-assumptions.csv";

    private final List<Assumption> rows = DatedRows.read(
            RESOURCE,
            row -> new Assumption(
                    row.getField("code"),
                    DatedRows.set(Jurisdiction.class, row.getField("jurisdiction")),
                    DatedRows.set(Threshold.Subject.class, row.getField("subjects")),
                    new BigDecimal(row.getField("value")),
                    DatedRows.set(EnterpriseKind.class, row.getField("kinds")),
                    LocalDate.parse(row.getField("valid_from")),
                    DatedRows.date(row.getField("valid_to")),
                    row.getField("source"),
                    Boolean.parseBoolean(row.getField("confirmed")),
                    row.getField("note_fr"),
                    row.getField("note_en")));

    Optional<Assumption> find(String code, PlannedPurchase planned) {
        return rows.stream()
                .filter(row -> row.code().equals(code)
                        && row.laws().contains(planned.law())
                        && row.subjects().contains(planned.subject())
                        && DatedRows.inForce(
                                row.validFrom(),
                                row.validTo(),
                                planned.purchase().launch()))
                .findFirst();
    }

    /** @throws IllegalStateException where the table has none that day */
    Assumption get(String code, PlannedPurchase planned) {
        return find(code, planned)
                .orElseThrow(() -> new IllegalStateException("no " + code + " on "
                        + planned.purchase().launch() + " for " + planned.law() + " " + planned.subject()));
    }

    List<Assumption> all() {
        return rows;
    }
}
