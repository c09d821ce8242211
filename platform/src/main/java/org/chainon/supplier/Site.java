package org.chainon.supplier;

import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where a supplier is established.
 *
 * @param identifier SIRET of the establishment; null where unknown and in Québec
 * @param commune commune or municipality; null when the address names none that is known
 */
public record Site(
        @Nullable String identifier,
        String address,
        String postalCode,
        String city,
        @Nullable AreaId commune,
        @Nullable Point point,
        boolean head) {}
