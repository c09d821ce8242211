package org.chainon.supplier.web.edit;

import java.util.Map;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Draft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A profile before whom may edit it.
 *
 * @param base address of its pages, without slash at the end
 * @param person who alone fills it in; null: the members
 * @param published as all see it, or null
 * @param own what the supplier itself said last, or null
 * @param draft null until something is typed
 * @param typed what stands in each page's fields
 */
record Editing(
        String base,
        SupplierId supplier,
        @Nullable OrganisationId organisation,
        @Nullable PersonId person,
        Jurisdiction law,
        @Nullable String identifier,
        @Nullable Supplier published,
        @Nullable SupplierDraft own,
        @Nullable Draft draft,
        Map<Section, Typed> typed) {
    Editing {
        typed = Map.copyOf(typed);
    }

    Typed typed(Section section) {
        return typed.getOrDefault(section, Typed.NOTHING);
    }

    /** Stands for the profile as it is published, where no page was saved yet. */
    long unsaved() {
        return published == null ? 0 : -published.updatedAt().toEpochMilli();
    }

    long version(Section section) {
        Draft.Saved saved = draft == null ? null : draft.sections().get(section);
        return saved == null ? unsaved() : saved.version();
    }

    public boolean inDirectory() {
        return published != null;
    }

    public String at(Section section) {
        return base + "/" + section.slug();
    }
}
