package org.chainon.need.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.jurisdiction.Threshold;
import org.chainon.kernel.Money;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.need.Purchase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a need may be bought directly, on a few quotes: the whole need counts, all lots and renewals (R2121-1 CCP). */
@Component
public class DirectPurchases {
    /** The rows of {@code purchase-duties.csv} that speak of it. */
    private static final Set<String> DUTIES = Set.of("small-purchase", "qc-direct");

    private final PurchaseDuties duties;
    private final Assumptions assumptions;

    DirectPurchases(PurchaseDuties duties, Assumptions assumptions) {
        this.duties = duties;
        this.assumptions = assumptions;
    }

    /** Where a purchase stands beside the amount below which one may buy directly. */
    public enum Standing {
        BELOW,
        REACHED,
        AMOUNT_UNKNOWN,
        /** No threshold of that day is known here. */
        LAW_UNKNOWN
    }

    /**
     * What is to be known of it.
     *
     * @param amount of all lots, or null
     * @param least quotes at least to compare
     * @param most quotes that are enough
     */
    public record DirectPurchase(
            Standing standing,
            @Nullable Money amount,
            @Nullable Threshold threshold,
            @Nullable PurchaseDuty duty,
            int least,
            int most) {}

    /** @param amount of all lots; null where it is not known */
    public DirectPurchase of(NeedSheet sheet, @Nullable Money amount, Jurisdiction law, LocalDate day) {
        NeedLot first = sheet.lots().getFirst();
        Purchase whole = new Purchase(
                sheet.title(), "", first.cpv(), first.activities(), sheet.allPlaces(), null, sheet.months(), day);
        PlannedPurchase planned = new PlannedPurchase(whole, law, BuyerKind.LOCAL, Contract.PUBLIC_CONTRACT);
        Optional<PurchaseDuties.Due> due = duties.of(planned).stream()
                .filter(each -> DUTIES.contains(each.duty().id()))
                .findFirst();
        Threshold threshold = due.map(PurchaseDuties.Due::threshold).orElse(null);
        return new DirectPurchase(
                standing(amount, threshold),
                amount,
                threshold,
                due.map(PurchaseDuties.Due::duty).orElse(null),
                assumptions.get("quotes-least", planned).value().intValue(),
                assumptions.get("quotes-most", planned).value().intValue());
    }

    /** Of all lots; null where one of them has none. */
    public static @Nullable Money total(NeedSheet sheet) {
        List<Money> known = sheet.lots().stream()
                .map(NeedLot::amount)
                .flatMap(Stream::ofNullable)
                .toList();
        return known.size() < sheet.lots().size()
                ? null
                : known.stream()
                        .reduce((a, b) -> new Money(a.amount().add(b.amount()), a.currency()))
                        .orElse(null);
    }

    private static Standing standing(@Nullable Money amount, @Nullable Threshold threshold) {
        if (threshold == null) {
            return Standing.LAW_UNKNOWN;
        }
        if (amount == null) {
            return Standing.AMOUNT_UNKNOWN;
        }
        return amount.amount().compareTo(threshold.amount().amount()) < 0 ? Standing.BELOW : Standing.REACHED;
    }
}
