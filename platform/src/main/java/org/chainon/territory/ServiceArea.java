package org.chainon.territory;

import java.util.Set;

/** Where a supplier works (<i>périmètre d'intervention</i>). */
public sealed interface ServiceArea {
    /** The whole of a country: {@code COUNTRY:FR} or {@code COUNTRY:QC}. */
    record Everywhere(AreaId country) implements ServiceArea {}

    /** Within so many km of a site. */
    record Around(Point site, double km) implements ServiceArea {
        public Around {
            if (!(km > 0 && km <= 2000)) {
                throw new IllegalArgumentException("radius out of range: " + km);
            }
        }
    }

    /** Chosen places of any kinds. */
    record Chosen(Set<AreaId> areas) implements ServiceArea {
        public Chosen {
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("no area chosen");
            }
            areas = Set.copyOf(areas);
        }
    }
}
