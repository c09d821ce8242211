package org.chainon.need.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.jurisdiction.Threshold;
import org.chainon.kernel.Money;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;

/** A purchase with the law that it is under. */
public record PlannedPurchase(Purchase purchase, Jurisdiction law, BuyerKind buyer, Contract contract) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** By the main CPV code, as the eForms codes divide them; services where there is none. */
    public Threshold.Subject subject() {
        if (purchase.cpv().isEmpty()) {
            return Threshold.Subject.SERVICES;
        }
        Cpv main = purchase.cpv().getFirst();
        int division = Integer.parseInt(main.division());
        if (division == 45) {
            return Threshold.Subject.WORKS;
        }
        return division < 45 || division == 48 ? Threshold.Subject.SUPPLIES : Threshold.Subject.SERVICES;
    }

    /** The amount that one year takes; of less than a year all of it. Null where the amount is not known. */
    @Nullable
    Money yearly() {
        Money amount = purchase.amount();
        Integer months = purchase.months();
        if (amount == null || months == null || months <= 12) {
            return amount;
        }
        BigDecimal yearly =
                amount.amount().multiply(MONTHS).divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP);
        return new Money(yearly, amount.currency());
    }

    /** The same, of another part of the work. */
    PlannedPurchase with(Purchase part) {
        return new PlannedPurchase(part, law, buyer, contract);
    }
}
