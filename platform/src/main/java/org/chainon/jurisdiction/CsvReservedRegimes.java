package org.chainon.jurisdiction;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.ReservedRegime.Conditions;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the resource {@code reference/reserved-regimes.csv}, read once. */
@Component
class CsvReservedRegimes implements ReservedRegimes {
    private static final String RESOURCE = "/reference/reserved-regimes.csv";

    private final List<ReservedRegime> rows;

    CsvReservedRegimes() {
        rows = DatedRows.read(RESOURCE, CsvReservedRegimes::regime);
    }

    @Override
    public List<ReservedRegime> inForce(Jurisdiction jurisdiction, LocalDate day) {
        return rows.stream()
                .filter(row -> row.jurisdiction() == jurisdiction && row.inForceOn(day))
                .toList();
    }

    @Override
    public List<ReservedRegime> after(Jurisdiction jurisdiction, LocalDate day) {
        return rows.stream()
                .filter(row -> row.jurisdiction() == jurisdiction && row.beginsAfter(day))
                .toList();
    }

    @Override
    public List<ReservedRegime> regimes(ReservationKind kind, Jurisdiction jurisdiction, LocalDate day) {
        Set<ReservationKind> wanted = kind == ReservationKind.SHELTERED_UNSPECIFIED
                ? EnumSet.of(
                        ReservationKind.DISABILITY, ReservationKind.INSERTION, ReservationKind.DISABILITY_OR_INSERTION)
                : EnumSet.of(kind);
        return inForce(jurisdiction, day).stream()
                .filter(row -> row.contract() == Contract.PUBLIC_CONTRACT && wanted.contains(row.kind()))
                .toList();
    }

    @Override
    public Optional<ReservedRegime> opening(
            ReservationKind kind, Jurisdiction jurisdiction, Set<EnterpriseKind> enterprise, LocalDate day) {
        return regimes(kind, jurisdiction, day).stream()
                .filter(row -> row.admits(enterprise))
                .findFirst();
    }

    private static ReservedRegime regime(NamedCsvRecord row) {
        return new ReservedRegime(
                row.getField("code"),
                Jurisdiction.valueOf(row.getField("jurisdiction")),
                Contract.valueOf(row.getField("contract")),
                ReservationKind.valueOf(row.getField("kind")),
                row.getField("article"),
                row.getField("title_fr"),
                row.getField("title_en"),
                DatedRows.set(EnterpriseKind.class, row.getField("eligible")),
                DatedRows.set(EnterpriseKind.class, row.getField("doubtful")),
                DatedRows.date(row.getField("valid_from")),
                DatedRows.date(row.getField("valid_to")),
                Boolean.parseBoolean(row.getField("confirmed")),
                new Conditions(
                        number(row.getField("max_months")),
                        Boolean.parseBoolean(row.getField("listed_services_only")),
                        number(row.getField("min_share_percent")),
                        row.getField("below").isBlank() ? null : row.getField("below")),
                row.getField("source"),
                row.getField("note_fr"),
                row.getField("note_en"));
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text);
    }
}
