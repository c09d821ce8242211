package org.chainon.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is searched by, worked out from its profile.
 *
 * @param texts folded text by weight: names; activities and kinds; places; the rest
 * @param serves places that it serves wholly
 * @param touches places in which it serves a part
 * @param circles service areas around a site
 * @param point of the head site, else the centre of its commune
 */
record SearchColumns(
        String nameFolded,
        List<String> texts,
        Set<String> kinds,
        Set<String> families,
        Set<String> activities,
        Set<String> groups,
        Set<String> services,
        Set<String> siteAreas,
        Set<String> regions,
        Set<String> serves,
        Set<String> touches,
        List<ServiceArea.Around> circles,
        Set<String> zones,
        @Nullable Point point) {

    /** The same for the same content. */
    String fingerprint() {
        return SupplierJson.fingerprint(SupplierJson.write(this));
    }

    static String[] array(Collection<String> values) {
        return values.stream().sorted().toArray(String[]::new);
    }
}
