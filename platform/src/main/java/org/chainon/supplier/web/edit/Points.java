package org.chainon.supplier.web.edit;

import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;

/** Coordinates in a field: {@code 50.63,3.06}. */
final class Points {
    private Points() {}

    static String write(@Nullable Point point) {
        return point == null ? "" : point.lat() + "," + point.lon();
    }

    static @Nullable Point read(String text) {
        if (!text.matches("-?[0-9]{1,2}(\\.[0-9]{1,17})?,-?[0-9]{1,3}(\\.[0-9]{1,17})?")) {
            return null;
        }
        try {
            int comma = text.indexOf(',');
            return new Point(
                    Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
        } catch (IllegalArgumentException notOnTheGlobe) {
            return null;
        }
    }
}
