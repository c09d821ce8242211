package org.chainon.supplier.web.edit;

import java.util.EnumMap;
import java.util.Map;
import org.chainon.kernel.Reason;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;

/**
 * What a whole draft says.
 *
 * @param draft of what is right
 * @param errors what is wrong by page, then by field; pages without errors are left out
 */
record Said(SupplierDraft draft, Map<Section, Map<String, Reason>> errors) {
    Said {
        errors = errors.isEmpty() ? Map.of() : new EnumMap<>(errors);
    }
}
