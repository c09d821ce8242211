package org.chainon.supplier;

import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Neq;
import org.chainon.jurisdiction.Siret;

/** SIRET and NEQ in plain digits. */
final class Identifiers {
    private Identifiers() {}

    static String checked(Jurisdiction jurisdiction, String raw) throws BadRecord {
        try {
            return switch (jurisdiction) {
                case FR -> Siret.of(raw).digits();
                case QC -> Neq.of(raw).digits();
            };
        } catch (InvalidIdentifier refused) {
            throw new BadRecord(refused.reason());
        }
    }
}
