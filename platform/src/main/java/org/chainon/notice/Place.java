package org.chainon.notice;

import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where a lot is carried out, as far as the source says.
 *
 * @param text as written (« Bobigny (93) », a NUTS code's label)
 * @param area the smallest known place that it names; null outside France and Québec
 * @param point the centre of that place, where known
 * @param country ISO 3166-1 alpha-2
 */
public record Place(
        String text, @Nullable AreaId area, @Nullable Point point, String country) {}
