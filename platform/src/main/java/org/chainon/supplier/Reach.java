package org.chainon.supplier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;

/** Where a supplier works, also when it did not say. */
public final class Reach {
    private Reach() {}

    /** What it said; else the département (in Québec the region) of each of its sites; empty when no site is known either. */
    public static List<ServiceArea> of(Supplier supplier, Territory territory) {
        if (!supplier.serviceAreas().isEmpty()) {
            return supplier.serviceAreas();
        }
        return supplier.sites().stream()
                .flatMap(site -> Optional.ofNullable(site.commune()).stream())
                .flatMap(commune -> territory.ancestors(commune).stream())
                .map(Area::id)
                .filter(Reach::local)
                .distinct()
                .<ServiceArea>map(place -> new ServiceArea.Chosen(Set.of(place)))
                .toList();
    }

    private static boolean local(AreaId place) {
        return place.kind() == AreaKind.DEPARTEMENT || place.kind() == AreaKind.QC_REGION;
    }
}
