package org.chainon.consortium.document;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.chainon.consortium.ConsortiumFacts;
import org.chainon.consortium.LegalForm;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.Jurisdiction;
import org.springframework.stereotype.Component;

/** The rows of the resource {@code reference/consortium-clauses.csv}, read once. */
@Component
class Clauses {
    private final List<Clause> rows = DatedRows.read("/reference/consortium-clauses.csv", Clauses::clause);

    List<Clause> of(ConsortiumDocument document, ConsortiumFacts facts) {
        return rows.stream().filter(row -> row.standsIn(document, facts)).toList();
    }

    List<Clause> all() {
        return rows;
    }

    private static Clause clause(NamedCsvRecord row) {
        return new Clause(
                row.getField("id"),
                Jurisdiction.valueOf(row.getField("jurisdiction")),
                ConsortiumDocument.valueOf(row.getField("document")),
                DatedRows.set(LegalForm.class, row.getField("forms")),
                Boolean.parseBoolean(row.getField("reserved_only")),
                LocalDate.parse(row.getField("valid_from")),
                DatedRows.date(row.getField("valid_to")),
                row.getField("article"),
                row.getField("source"),
                row.getField("certainty").equals("C"),
                row.getField("title_fr"),
                row.getField("text_fr"),
                row.getField("title_en"),
                row.getField("text_en"));
    }
}
