package org.chainon.need.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.jurisdiction.Threshold;
import org.chainon.jurisdiction.Thresholds;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the resource {@code reference/purchase-duties.csv}, read once. */
@Component
class PurchaseDuties {
    private static final String RESOURCE = "/reference/purchase-duties.csv";

    private final Thresholds thresholds;
    private final List<PurchaseDuty> rows;

    PurchaseDuties(Thresholds thresholds) {
        this.thresholds = thresholds;
        this.rows = DatedRows.read(
                RESOURCE,
                row -> new PurchaseDuty(
                        row.getField("id"),
                        Jurisdiction.valueOf(row.getField("jurisdiction")),
                        PurchaseDuty.Topic.valueOf(row.getField("topic")),
                        DatedRows.set(Contract.class, row.getField("contracts")),
                        DatedRows.set(Threshold.Subject.class, row.getField("subjects")),
                        DatedRows.set(BuyerKind.class, row.getField("buyers")),
                        DatedRows.words(row.getField("cpv")),
                        threshold(row.getField("amount_from")),
                        threshold(row.getField("amount_below")),
                        LocalDate.parse(row.getField("valid_from")),
                        DatedRows.date(row.getField("valid_to")),
                        row.getField("article"),
                        row.getField("source"),
                        row.getField("certainty").equals("C"),
                        row.getField("text_fr"),
                        row.getField("text_en")));
    }

    /**
     * A duty of a purchase.
     *
     * @param threshold the amount that decided, or null
     * @param surely false where the purchase's amount, or the threshold of that day, is not known
     */
    public record Due(PurchaseDuty duty, @Nullable Threshold threshold, boolean surely) {}

    /** In the order of topics, then of the table. */
    List<Due> of(PlannedPurchase planned) {
        return Stream.of(PurchaseDuty.Topic.values())
                .flatMap(topic -> rows.stream().filter(row -> row.topic() == topic))
                .filter(row -> row.about(planned))
                .flatMap(row -> due(row, planned).stream())
                .toList();
    }

    List<PurchaseDuty> all() {
        return rows;
    }

    private Optional<Due> due(PurchaseDuty duty, PlannedPurchase planned) {
        String code = duty.amountFrom() == null ? duty.amountBelow() : duty.amountFrom();
        if (code == null) {
            return Optional.of(new Due(duty, null, true));
        }
        Optional<Threshold> threshold =
                thresholds.find(code, planned.subject(), planned.purchase().launch());
        Money amount = planned.purchase().amount();
        if (threshold.isEmpty() || amount == null) {
            return Optional.of(new Due(duty, threshold.orElse(null), false));
        }
        boolean reached = amount.amount().compareTo(threshold.get().amount().amount()) >= 0;
        return reached == (duty.amountFrom() != null)
                ? Optional.of(new Due(duty, threshold.get(), true))
                : Optional.empty();
    }

    private @Nullable String threshold(String code) {
        if (!code.isBlank() && !thresholds.known(code)) {
            throw new IllegalStateException("purchase-duties.csv names no threshold: " + code);
        }
        return code.isBlank() ? null : code;
    }
}
