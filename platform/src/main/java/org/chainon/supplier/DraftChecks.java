package org.chainon.supplier;

import java.util.Map;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.EnterpriseKind;

/** What a draft must hold to be taken; each refusal says which thing is wrong. */
final class DraftChecks {
    private static final int NAME_LIMIT = 300;
    private static final int TEXT_LIMIT = 20_000;

    private DraftChecks() {}

    /** The draft with its identifier in plain digits. */
    static SupplierDraft checked(SupplierDraft draft) throws BadRecord {
        if (draft.name().isBlank()) {
            throw new BadRecord("supplier.name-missing");
        }
        limit("name", draft.name(), NAME_LIMIT);
        limit("description", draft.description(), TEXT_LIMIT);
        for (EnterpriseKind kind : draft.kinds()) {
            if (kind.jurisdiction() != draft.jurisdiction()) {
                throw new BadRecord(
                        "supplier.kind-elsewhere",
                        Map.of(
                                "kind",
                                kind.name(),
                                "jurisdiction",
                                draft.jurisdiction().name()));
            }
        }
        return draft.withIdentifier(
                draft.identifier() == null ? null : Identifiers.checked(draft.jurisdiction(), draft.identifier()));
    }

    private static void limit(String field, String text, int limit) throws BadRecord {
        if (text.length() > limit) {
            throw new BadRecord("supplier.text-too-long", Map.of("field", field, "limit", limit));
        }
    }
}
