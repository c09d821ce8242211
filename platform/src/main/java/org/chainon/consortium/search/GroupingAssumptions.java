package org.chainon.consortium.search;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;

/** The rows of the resource {@code reference/consortium-assumptions.csv}. */
public final class GroupingAssumptions {
    private static final String RESOURCE = "/reference/consortium-assumptions.csv";

    private final List<Assumption> rows;

    private GroupingAssumptions(List<Assumption> rows) {
        this.rows = rows;
    }

    public static GroupingAssumptions packaged() {
        return new GroupingAssumptions(DatedRows.read(RESOURCE, GroupingAssumptions::assumption));
    }

    private static Assumption assumption(NamedCsvRecord row) {
        return new Assumption(
                row.getField("code"),
                DatedRows.set(Jurisdiction.class, row.getField("jurisdiction")),
                DatedRows.set(EnterpriseKind.class, row.getField("kinds")),
                new BigDecimal(row.getField("value")),
                LocalDate.parse(row.getField("valid_from")),
                DatedRows.date(row.getField("valid_to")),
                row.getField("source"),
                Boolean.parseBoolean(row.getField("confirmed")),
                row.getField("note_fr"),
                row.getField("note_en"));
    }

    public List<Assumption> inForce(Jurisdiction law, LocalDate day) {
        return rows.stream().filter(row -> row.holds(law, day)).toList();
    }

    /** @throws IllegalStateException where the table has none that day */
    double number(String code, Jurisdiction law, LocalDate day) {
        return rows.stream()
                .filter(row -> row.code().equals(code) && row.kinds().isEmpty() && row.holds(law, day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + code + " on " + day + " for " + law))
                .value()
                .doubleValue();
    }

    double share(String code, Jurisdiction law, LocalDate day) {
        return number(code, law, day) / 100;
    }

    /** Of an enterprise that is all of these kinds, the largest; where none is named, that of all others. */
    double ofKinds(String code, Set<EnterpriseKind> kinds, Jurisdiction law, LocalDate day) {
        return rows.stream()
                .filter(row -> row.code().equals(code)
                        && row.holds(law, day)
                        && row.kinds().stream().anyMatch(kinds::contains))
                .mapToDouble(row -> row.value().doubleValue())
                .max()
                .orElseGet(() -> number(code, law, day));
    }
}
