package org.chainon.supplier.draft;

import java.time.Instant;
import java.util.Map;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.DraftId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A profile that is being filled in.
 *
 * @param supplier whose profile it becomes; the directory may not have it yet
 * @param organisation of those who may publish it, or null
 * @param person who alone fills it in, before belonging to the organisation; null: its members do
 */
public record Draft(
        DraftId id,
        SupplierId supplier,
        @Nullable OrganisationId organisation,
        @Nullable PersonId person,
        Jurisdiction jurisdiction,
        @Nullable String identifier,
        Map<Section, Saved> sections,
        Instant updatedAt) {
    public Draft {
        sections = Map.copyOf(sections);
    }

    /**
     * A page as it was saved last.
     *
     * @param version from 1
     */
    public record Saved(Typed typed, int version, Instant at) {}
}
