package org.chainon.account;

import java.util.Set;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What something is done to, as far as the policy asks.
 *
 * @param areas ids of the places where it lies and of all larger ones ({@code COMMUNE:59350}, {@code DEPARTEMENT:59}…)
 */
public record Target(
        @Nullable OrganisationId organisation,
        @Nullable SupplierId supplier,
        @Nullable PersonId person,
        Set<String> areas) {
    /** Nothing in particular. */
    public static final Target NONE = new Target(null, null, null, Set.of());

    public Target {
        areas = Set.copyOf(areas);
    }

    public static Target of(SupplierId supplier, Set<String> areas) {
        return new Target(null, supplier, null, areas);
    }
}
