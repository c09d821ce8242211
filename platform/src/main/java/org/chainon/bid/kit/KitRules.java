package org.chainon.bid.kit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.Threshold;
import org.chainon.jurisdiction.Thresholds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the resource {@code reference/response-kit.csv}, read once. */
@Component
class KitRules {
    private static final String RESOURCE = "/reference/response-kit.csv";

    private final Thresholds thresholds;
    private final List<KitRule> rules;

    KitRules(Thresholds thresholds) {
        this.thresholds = thresholds;
        rules = DatedRows.read(RESOURCE, this::rule);
    }

    /** A rule that applies, surely or perhaps. */
    record Asked(KitRule rule, boolean surely) {}

    /** In the order of the table. */
    List<Asked> asked(KitCase of) {
        return rules.stream()
                .map(rule -> new Asked(rule, rule.to(of, thresholds) == KitRule.Applies.YES))
                .filter(asked -> asked.rule().to(of, thresholds) != KitRule.Applies.NO)
                .toList();
    }

    List<KitRule> all() {
        return rules;
    }

    private KitRule rule(NamedCsvRecord row) {
        String months = row.getField("max_months");
        return new KitRule(
                row.getField("id"),
                KitDocument.valueOf(row.getField("document")),
                Jurisdiction.valueOf(row.getField("jurisdiction")),
                KitRule.Moment.valueOf(row.getField("moment")),
                DatedRows.set(Procedure.class, row.getField("procedures")),
                DatedRows.set(Threshold.Subject.class, row.getField("natures")),
                threshold(row.getField("amount_from")),
                threshold(row.getField("amount_below")),
                DatedRows.set(ReservationKind.class, row.getField("reservations")),
                Boolean.parseBoolean(row.getField("if_asked")),
                DatedRows.set(KitDocument.class, row.getField("replaces")),
                KitRule.Proof.valueOf(row.getField("proof")),
                months.isBlank() ? null : Integer.valueOf(months),
                LocalDate.parse(row.getField("valid_from")),
                DatedRows.date(row.getField("valid_to")),
                row.getField("article"),
                row.getField("source"),
                row.getField("certainty").equals("C"),
                row.getField("note_fr"),
                row.getField("note_en"));
    }

    private @Nullable String threshold(String code) {
        if (!code.isBlank() && !thresholds.known(code)) {
            throw new IllegalStateException("response-kit.csv names no threshold: " + code);
        }
        return code.isBlank() ? null : code;
    }
}
