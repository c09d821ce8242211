package org.chainon.matching.engine;

import java.util.Objects;
import org.chainon.matching.engine.SupplierFacts.WorkFacts;
import org.chainon.notice.Place;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** How far a supplier is from a lot, and whether it says that it goes there. */
final class Reach {
    private static final double UNKNOWN_KM = 300;
    private static final double FARTHEST_KM = 1000;
    /** As far as a lot inside a declared area counts at most, one in a country that is served whole, one outside at least. */
    private static final double DECLARED_KM = 15;

    private static final double EVERYWHERE_KM = 60;
    private static final double OUTSIDE_KM = 150;
    private static final double LOCAL_KM = 50;

    private final Territory territory;

    Reach(Territory territory) {
        this.territory = territory;
    }

    double logKm(@Nullable Double km) {
        return Math.log1p(Math.min(km == null ? UNKNOWN_KM : km, FARTHEST_KM) / 10);
    }

    @Nullable
    Double nearestSite(SupplierFacts supplier, LotFacts lot) {
        Double nearest = null;
        for (Point site : supplier.sites()) {
            Double km = lot.km(site);
            if (km != null && (nearest == null || km < nearest)) {
                nearest = km;
            }
        }
        return nearest;
    }

    @Nullable
    Double km(WorkFacts work, LotFacts lot) {
        Point place = work.place();
        return place == null ? null : lot.km(place);
    }

    /**
     * The distance, brought near where it says that it works there, pushed away where it says that it does not.
     *
     * @param local whether it works near by by its mission: then, unless it says otherwise, far counts as farther
     */
    double adjusted(SupplierFacts supplier, LotFacts lot, double logKm, boolean local) {
        if (supplier.areas().isEmpty() || lot.profile().places().isEmpty()) {
            double beyond = logKm - logKm(LOCAL_KM);
            return local && beyond > 0 ? Math.min(logKm + beyond, logKm(FARTHEST_KM)) : logKm;
        }
        ServiceArea by = serving(supplier, lot);
        return switch (by) {
            case null -> Math.max(logKm, logKm(OUTSIDE_KM));
            case ServiceArea.Everywhere all -> Math.min(logKm, logKm(EVERYWHERE_KM));
            default -> Math.min(logKm, logKm(DECLARED_KM));
        };
    }

    /** The service area that reaches the lot, the narrowest kind first; null when none does. */
    @Nullable
    ServiceArea serving(SupplierFacts supplier, LotFacts lot) {
        ServiceArea wide = null;
        for (ServiceArea area : supplier.areas()) {
            for (Place place : lot.profile().places()) {
                AreaId id = place.area();
                if (id != null && territory.reaches(area, id)) {
                    if (!(area instanceof ServiceArea.Everywhere)) {
                        return area;
                    }
                    wide = area;
                }
            }
        }
        return wide;
    }

    /**
     * How a supplier reaches a lot, in words' terms.
     *
     * @param place name of the lot's place
     * @param by its service area that reaches it, or null
     * @param km from its nearest site, or null where unknown
     * @param inside whether one of its sites lies in the place itself
     * @param declared whether it said where it works
     */
    record Way(
            String place,
            @Nullable ServiceArea by,
            @Nullable Double km,
            boolean inside,
            boolean declared) {}

    /** Null when the lot's place is unknown. */
    @Nullable
    Way way(SupplierFacts supplier, LotFacts lot) {
        Place named = lot.profile().places().stream()
                .filter(place -> place.area() != null)
                .findFirst()
                .orElse(null);
        if (named == null) {
            return null;
        }
        AreaId area = Objects.requireNonNull(named.area());
        boolean inside = area.kind() != AreaKind.COUNTRY
                && supplier.communes().stream().anyMatch(commune -> territory.inside(commune, area));
        String name = territory.find(area).map(found -> found.name()).orElse(named.text());
        return new Way(
                name,
                serving(supplier, lot),
                nearestSite(supplier, lot),
                inside,
                !supplier.areas().isEmpty());
    }
}
