package org.chainon.need.sourcing;

import java.time.LocalDate;
import java.util.List;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts on which exchanges before a purchase stand: the rows of the resource {@code reference/sourcing-basis.csv}, read once. */
@Component
class LegalBases {
    private static final String RESOURCE = "/reference/sourcing-basis.csv";

    private final List<Row> rows = DatedRows.read(
            RESOURCE,
            row -> new Row(
                    Jurisdiction.valueOf(row.getField("jurisdiction")),
                    LocalDate.parse(row.getField("valid_from")),
                    DatedRows.date(row.getField("valid_to")),
                    new SourcingFile.Basis(
                            row.getField("article"),
                            row.getField("text_fr"),
                            row.getField("text_en"),
                            row.getField("certainty").equals("C"))));

    private record Row(
            Jurisdiction law, LocalDate from, @Nullable LocalDate to, SourcingFile.Basis basis) {}

    List<SourcingFile.Basis> of(Jurisdiction law, LocalDate day) {
        return rows.stream()
                .filter(row -> row.law() == law && DatedRows.inForce(row.from(), row.to(), day))
                .map(Row::basis)
                .toList();
    }
}
