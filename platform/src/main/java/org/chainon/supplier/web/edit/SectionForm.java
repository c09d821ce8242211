package org.chainon.supplier.web.edit;

import java.util.Map;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.jspecify.annotations.Nullable;

/** One page of a profile: between its fields and what they say. */
interface SectionForm {
    Section section();

    /**
     * What the fields hold for a profile that nobody changed yet.
     *
     * @param own what the supplier said itself, or null
     */
    Typed of(Supplier published, @Nullable SupplierDraft own);

    /** Says what the fields say into {@code said}; returns what is wrong by field, in the page's order. */
    Map<String, Reason> read(Typed typed, Jurisdiction law, SupplierDraft.Builder said);

    /**
     * What the fields hold after a button was pressed.
     *
     * @param what empty for « save », else the button's own word ({@code add})
     */
    default Typed change(Typed typed, String what) {
        return typed;
    }

    /** What the page offers beside its fields. */
    default Map<String, Object> offers(Typed typed, Editing editing) {
        return Map.of();
    }
}
