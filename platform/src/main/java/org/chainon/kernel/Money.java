package org.chainon.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount excluding VAT (<i>hors taxes</i>) in one currency, to the cent. Never negative. */
public record Money(BigDecimal amount, Currency currency) {
    /** Above this no contract is plausible: ten times the largest French public contract known. */
    public static final BigDecimal PLAUSIBLE_LIMIT = new BigDecimal("1000000000000");

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative amount");
        }
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money eur(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("EUR"));
    }

    public static Money cad(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("CAD"));
    }

    public boolean plausible() {
        return amount.compareTo(PLAUSIBLE_LIMIT) < 0;
    }
}
