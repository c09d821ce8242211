package org.chainon.demo;

import org.chainon.jurisdiction.Neq;
import org.chainon.jurisdiction.Siret;

/** SIRETs and NEQs that pass all checks and belong to nobody: no register has given numbers from 999 or 1199 on. */
final class InventedNumbers {
    private InventedNumbers() {}

    /**
     * @param unit number of the legal unit, under 100,000
     * @param establishment 1 for the first one
     */
    static String siret(int unit, int establishment) {
        String siren = checked(String.format("999%05d", unit));
        return new Siret(checked(siren + String.format("%04d", establishment))).digits();
    }

    /** @param unit under 100,000 */
    static String neq(int unit) {
        return new Neq("11" + checked(String.format("99%05d", unit))).digits();
    }

    /** The digits with the one digit more that makes their Luhn sum right. */
    private static String checked(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int doubled = fromRight % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
