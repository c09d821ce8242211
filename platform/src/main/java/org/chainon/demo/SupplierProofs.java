package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.demo.Towns.Town;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.Accreditation;

/** Conventions, agréments and labels with their dates: most hold, some end within three months, a few have ended. */
final class SupplierProofs {
    private static final int ENDED = 5;
    private static final int ENDING = 17;
    private static final int LABELLED = 30;
    private static final int PROVED = 60;

    private final Phrases phrases;
    private final List<NamedCsvRecord> proofs = Sheet.rows("proofs.csv");
    private final List<NamedCsvRecord> labels = Sheet.rows("labels.csv");

    SupplierProofs(Phrases phrases) {
        this.phrases = phrases;
    }

    /** First and last day. */
    private record Span(LocalDate from, LocalDate to) {}

    List<Accreditation> of(
            Set<EnterpriseKind> kinds, String group, Town town, String key, LocalDate monday, Dice dice) {
        List<Accreditation> all = new ArrayList<>();
        for (NamedCsvRecord row : proofs) {
            if (kinds.contains(EnterpriseKind.valueOf(row.getField("kind")))) {
                all.add(recognition(row, town, key, monday, dice));
            }
        }
        labels.stream()
                .filter(row -> row.getField("group").equals(group)
                        && row.getField("jurisdiction")
                                .equals(town.jurisdiction().name()))
                .filter(row -> dice.chance(LABELLED))
                .forEach(row -> all.add(label(row, key, monday, dice)));
        return all;
    }

    private Accreditation recognition(NamedCsvRecord row, Town town, String key, LocalDate monday, Dice dice) {
        Span span = span(Integer.parseInt(row.getField("years")), monday, dice);
        String department = town.local().id().code();
        Map<String, String> values = Map.of(
                "span",
                span.from().getYear() == span.to().getYear()
                        ? Integer.toString(span.to().getYear())
                        : span.from().getYear() + "-" + span.to().getYear(),
                "dep",
                department,
                "seq",
                String.format("%04d", dice.between(1, 9_999)));
        return new Accreditation(
                EnterpriseKind.valueOf(row.getField("kind")),
                phrases.fill(row.getField("name"), values, dice, town.jurisdiction()),
                phrases.fill(row.getField("number"), values, dice, town.jurisdiction()),
                row.getField("issuer"),
                span.from(),
                span.to(),
                dice.chance(PROVED) ? "https://example.org/preuves/" + key : null);
    }

    private static Accreditation label(NamedCsvRecord row, String key, LocalDate monday, Dice dice) {
        Span span = span(3, monday, dice);
        return new Accreditation(
                null,
                row.getField("name"),
                null,
                row.getField("issuer"),
                span.from(),
                span.to(),
                dice.chance(PROVED) ? "https://example.org/labels/" + key : null);
    }

    private static Span span(int years, LocalDate monday, Dice dice) {
        int fate = dice.between(0, 99);
        if (fate < ENDED) {
            LocalDate to = monday.minusDays(dice.between(10, 240));
            return new Span(to.minusYears(years).plusDays(1), to);
        }
        if (fate < ENDING) {
            LocalDate to = monday.plusDays(dice.between(15, 85));
            return new Span(to.minusYears(years).plusDays(1), to);
        }
        int last = monday.getYear() + (years == 1 ? 0 : dice.between(1, years - 1));
        return new Span(LocalDate.of(last - years + 1, 1, 1), LocalDate.of(last, 12, 31));
    }
}
