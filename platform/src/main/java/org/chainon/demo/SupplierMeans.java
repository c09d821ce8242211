package org.chainon.demo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Capacity.TurnoverBand;

/** How much an enterprise can take on: turnover and largest contract follow from the people it employs. */
final class SupplierMeans {
    private static final int UNSAID = 12;
    /** Whose people work fewer hours, or whose sales pay a part only of what they cost. */
    private static final Set<EnterpriseKind> SUPPORTED =
            EnumSet.of(EnterpriseKind.ESAT, EnterpriseKind.ACI, EnterpriseKind.AI, EnterpriseKind.SEP);

    private SupplierMeans() {}

    static Capacity of(int people, EnterpriseKind kind, Dice dice) {
        long each = SUPPORTED.contains(kind) ? dice.between(7_000, 22_000) : dice.between(26_000, 72_000);
        long turnover = people * each;
        long largest = turnover * dice.between(6, 30) / 100;
        TurnoverBand band = Arrays.stream(TurnoverBand.values())
                .filter(one -> turnover >= one.from() && turnover < one.to())
                .findFirst()
                .orElseThrow();
        HeadcountBand heads = Arrays.stream(HeadcountBand.values())
                .filter(one -> people >= one.from() && people <= one.to())
                .findFirst()
                .orElseThrow();
        return new Capacity(
                dice.chance(UNSAID) ? null : band,
                dice.chance(UNSAID) ? null : heads,
                dice.chance(2 * UNSAID) ? null : money(largest, kind.jurisdiction()));
    }

    /** Rounded as people say it: to the 500 under 50,000, to the 5,000 above. */
    static Money money(long amount, Jurisdiction jurisdiction) {
        long step = amount < 50_000 ? 500 : 5_000;
        long rounded = Math.max(step, Math.round((double) amount / step) * step);
        return new Money(BigDecimal.valueOf(rounded), jurisdiction.currency());
    }
}
