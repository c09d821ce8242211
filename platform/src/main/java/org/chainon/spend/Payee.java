package org.chainon.spend;

import java.math.BigDecimal;
import org.chainon.jurisdiction.Siren;

/**
 * What was paid to somebody in a year.
 *
 * @param number SIRET, SIREN or NEQ; empty where files gave none
 * @param withVat the part of the amount that has VAT in it
 */
public record Payee(int year, String number, String name, BigDecimal amount, BigDecimal withVat, int payments) {
    /** What tells one supplier from another: the establishments of a legal unit are one. */
    String unit() {
        return number.isEmpty() ? "name:" + name : Siren.unitOf(number);
    }
}
