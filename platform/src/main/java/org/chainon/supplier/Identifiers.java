package org.chainon.supplier;

import java.util.Map;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.Jurisdiction;

/** SIRET and NEQ in plain digits. */
final class Identifiers {
    private Identifiers() {}

    static String checked(Jurisdiction jurisdiction, String raw) throws BadRecord {
        String digits = raw.replaceAll("[\\s\\u00A0\\u202F.-]", "");
        if (jurisdiction == Jurisdiction.FR && !digits.matches("[0-9]{14}")) {
            throw new BadRecord("supplier.siret-invalid", Map.of("siret", raw));
        }
        if (jurisdiction == Jurisdiction.QC && !digits.matches("[0-9]{10}")) {
            throw new BadRecord("supplier.neq-invalid", Map.of("neq", raw));
        }
        return digits;
    }
}
