package org.chainon.spend;

import java.util.Map;
import java.util.regex.Pattern;
import org.chainon.intake.BadRecord;
import org.chainon.intake.TableRows.Cell;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Neq;
import org.chainon.jurisdiction.Siren;
import org.chainon.jurisdiction.Siret;

/**
 * The number of who was paid, in plain digits: a SIRET or SIREN, also inside a French VAT number; a NEQ. Zeros that a spreadsheet lost in
 * front come back where the check digits then are right.
 */
final class PayeeNumber {
    private static final int SIREN = 9;
    private static final int SIRET = 14;
    private static final Pattern VAT = Pattern.compile("FR[0-9A-Z]{2}([0-9]{9})");
    private static final Pattern ROUNDED = Pattern.compile("[0-9]([.,][0-9]+)?E\\+?[0-9]{2}");

    private PayeeNumber() {}

    /** Empty where the file gives none: such a payment belongs to nobody of the directory. */
    static String of(Cell cell, Jurisdiction law) throws BadRecord {
        String text = cell.text().replaceAll("[\\s\\u00a0\\u202f.'-]", "").toUpperCase(java.util.Locale.ROOT);
        if (text.isEmpty()) {
            return "";
        }
        if (ROUNDED.matcher(cell.text().toUpperCase(java.util.Locale.ROOT).strip())
                .matches()) {
            throw new BadRecord("spend.number-rounded", Map.of("value", cell.text()));
        }
        try {
            return law == Jurisdiction.QC ? Neq.of(text).digits() : french(text);
        } catch (InvalidIdentifier e) {
            throw new BadRecord(e.reason());
        }
    }

    private static String french(String text) {
        var vat = VAT.matcher(text);
        String digits = vat.matches() ? vat.group(1) : text;
        if (digits.length() == SIREN) {
            return Siren.of(digits).digits();
        }
        if (digits.matches("[0-9]{10,13}")) {
            String whole = "0".repeat(SIRET - digits.length()) + digits;
            return Siret.of(Siret.parse(whole).isPresent() ? whole : digits).digits();
        }
        if (digits.matches("[0-9]{6,8}")) {
            String whole = "0".repeat(SIREN - digits.length()) + digits;
            return Siren.of(Siren.parse(whole).isPresent() ? whole : digits).digits();
        }
        return Siret.of(digits).digits();
    }
}
