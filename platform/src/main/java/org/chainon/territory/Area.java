package org.chainon.territory;

import org.jspecify.annotations.Nullable;

/**
 * A place that has a code.
 *
 * @param parent the next larger place of the main line (commune → département → région → country); null for a country
 * @param point its centre, where known; of a place that holds others, the mean of theirs weighted by inhabitants
 * @param approximate whether the point is only the mean of its neighbours (same postal code, else same EPCI)
 * @param population inhabitants, 0 where unknown
 */
public record Area(
        AreaId id,
        String name,
        @Nullable AreaId parent,
        @Nullable Point point,
        boolean approximate,
        int population) {}
