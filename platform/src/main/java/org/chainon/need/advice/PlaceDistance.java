package org.chainon.need.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * How far a supplier is from a place: from its nearest site to the centre of a commune; none from a larger place in which it sits, else
 * to the nearest of its communes, since a département's centre says nothing of its edge.
 */
final class PlaceDistance {
    private final Territory territory;
    private final Map<AreaId, List<Point>> centres = new ConcurrentHashMap<>();

    PlaceDistance(Territory territory) {
        this.territory = territory;
    }

    /** @return {@link Double#MAX_VALUE} where either is unknown */
    double km(Supplier supplier, AreaId place) {
        List<Point> there = centres.computeIfAbsent(place, this::centres);
        double nearest = Double.MAX_VALUE;
        for (Site site : supplier.sites()) {
            AreaId commune = site.commune();
            if (commune != null && !commune.equals(place) && territory.inside(commune, place)) {
                return 0;
            }
            Point from = point(site);
            if (from != null) {
                for (Point to : there) {
                    nearest = Math.min(nearest, from.distanceKm(to));
                }
            }
        }
        return nearest;
    }

    private List<Point> centres(AreaId place) {
        AreaKind small = place.kind() == AreaKind.QC_REGION || place.kind() == AreaKind.MRC
                ? AreaKind.MUNICIPALITY
                : AreaKind.COMMUNE;
        List<Point> inside = place.kind() == small || place.kind() == AreaKind.COUNTRY
                ? List.of()
                : territory.within(place, small).stream()
                        .flatMap(area -> Optional.ofNullable(area.point()).stream())
                        .toList();
        return inside.isEmpty()
                ? territory
                        .find(place)
                        .flatMap(area -> Optional.ofNullable(area.point()))
                        .map(List::of)
                        .orElse(List.of())
                : inside;
    }

    private @Nullable Point point(Site site) {
        AreaId commune = site.commune();
        return site.point() == null && commune != null
                ? territory.find(commune).map(Area::point).orElse(null)
                : site.point();
    }
}
