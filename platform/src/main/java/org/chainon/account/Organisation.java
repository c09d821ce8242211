package org.chainon.account;

import java.util.Set;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A body that people act for.
 *
 * @param jurisdiction {@code FR} or {@code QC}
 * @param identifier SIRET or NEQ; null when it has none
 * @param supplier the supplier of the directory that it is, when it is one
 * @param areas the territory of a facilitating body: ids of places; of a supplier where it is, as far as it is known before its
 *     profile is published; empty for others
 * @param domains of mail addresses whose holders are proposed to join ({@code ville-lille.fr})
 */
public record Organisation(
        OrganisationId id,
        Kind kind,
        String jurisdiction,
        @Nullable String identifier,
        String name,
        @Nullable SupplierId supplier,
        Set<String> areas,
        Set<String> domains) {
    public Organisation {
        areas = Set.copyOf(areas);
        domains = Set.copyOf(domains);
    }

    /** What it is on the platform. */
    public enum Kind {
        SUPPLIER,
        BUYER,
        FACILITATOR,
        EXPERT
    }
}
