package org.chainon.account;

import java.util.Set;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in an organisation.
 *
 * @param supplier the supplier that the organisation is, when it is one
 * @param areas the territory of a facilitating body: ids of places; empty for others
 */
public record Membership(
        OrganisationId organisation,
        Organisation.Kind kind,
        String name,
        Level level,
        @Nullable SupplierId supplier,
        Set<String> areas) {
    public Membership {
        areas = Set.copyOf(areas);
    }

    /** A manager also answers for the organisation's people. */
    public enum Level {
        MANAGER,
        MEMBER
    }
}
