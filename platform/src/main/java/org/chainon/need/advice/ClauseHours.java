package org.chainon.need.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Hours of work that a social clause gives to people in insertion: amount × share of labour × effort ÷ cost of an hour (L2112-2 CCP,
 * practice of the facilitators of social clauses).
 *
 * @param amount of the contract, excl. VAT
 * @param labourPercent how much of the price is work
 * @param effortPercent how much of the work is for people in insertion
 * @param hourlyCost of an hour of work, in the same currency
 */
public record ClauseHours(
        BigDecimal amount, BigDecimal labourPercent, BigDecimal effortPercent, BigDecimal hourlyCost) {
    private static final BigDecimal HUNDRED_TWICE = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ClauseHours {
        if (amount.signum() < 0 || outside(labourPercent) || outside(effortPercent) || hourlyCost.signum() <= 0) {
            throw new IllegalArgumentException("not the figures of a clause");
        }
    }

    private static boolean outside(BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0;
    }

    /** To the nearest hour. */
    public long hours() {
        return amount.multiply(labourPercent)
                .multiply(effortPercent)
                .divide(hourlyCost.multiply(HUNDRED_TWICE), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
