package org.chainon.territory;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A zone with what it covers.
 *
 * @param communes INSEE codes of the communes that it touches
 * @param outline well-known binary of its polygons (longitude, latitude); null for a zone known by communes only
 */
record StoredZone(Zone zone, Set<String> communes, byte @Nullable [] outline) {
    StoredZone {
        communes = Set.copyOf(communes);
    }

    /** A zone made of one whole commune, or part of it. */
    static StoredZone ofCommune(Zone zone) {
        return new StoredZone(zone, Set.of(zone.code()), null);
    }

    boolean sameAs(StoredZone other) {
        return zone.equals(other.zone) && communes.equals(other.communes) && Arrays.equals(outline, other.outline);
    }
}
