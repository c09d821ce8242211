package org.chainon.need.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of prices.
 *
 * @param unit in the supplier's words, may be empty: « heure », « passage »
 * @param unitPrice excl. VAT
 */
public record QuoteLine(String label, BigDecimal quantity, String unit, BigDecimal unitPrice) {
    public BigDecimal total() {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }
}
