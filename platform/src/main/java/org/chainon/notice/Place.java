package org.chainon.notice;

import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
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
        String text, @Nullable AreaId area, @Nullable Point point, String country) {
    /**
     * The place with the point of the buyer's seat, where that seat lies inside it and nothing told more than the place's
     * middle; the seat where no place is known. Purchases « in the département » are mostly delivered where the buyer is.
     */
    public static @Nullable Place pointed(@Nullable Place stated, @Nullable Place seat, Territory territory) {
        AreaId where = stated == null ? null : stated.area();
        if (stated == null || where == null) {
            return seat == null ? stated : seat;
        }
        AreaId seated = seat == null ? null : seat.area();
        boolean middle = stated.point() == null
                || stated.point().equals(territory.find(where).map(Area::point).orElse(null));
        return middle && seat != null && seated != null && territory.inside(seated, where)
                ? new Place(stated.text(), where, seat.point(), stated.country())
                : stated;
    }
}
