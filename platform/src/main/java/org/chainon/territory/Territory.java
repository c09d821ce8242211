package org.chainon.territory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about places. Answers come from memory: a containment check takes well under a microsecond. */
public interface Territory {
    /** The packaged reference tables alone, without zones and without what was imported: for tests and benchmarks. */
    static Territory ofReferenceTables() {
        return new InMemoryTerritory(Imported.NOTHING);
    }

    /**
     * The place of that id. Former codes lead to the present place: municipal arrondissements of Paris, Lyon and Marseille,
     * delegated and associated communes, and old codes of communes.
     */
    Optional<Area> find(AreaId id);

    /** Direct and indirect larger places, nearest first: of a commune its EPCI, département, région, country. */
    List<Area> ancestors(AreaId id);

    /** The place itself and all larger ones that hold it. */
    default Set<AreaId> withAncestors(AreaId id) {
        Set<AreaId> areas = new LinkedHashSet<>();
        areas.add(id);
        ancestors(id).forEach(area -> areas.add(area.id()));
        return areas;
    }

    /** Places of {@code kind} that lie wholly inside {@code id}; an EPCI over two départements is inside neither. */
    List<Area> within(AreaId id, AreaKind kind);

    List<Area> all(AreaKind kind);

    /** Whether {@code inner} lies wholly inside {@code outer}; a place is inside itself; unknown places are inside nothing. */
    boolean inside(AreaId inner, AreaId outer);

    /** Whether the two share any ground: one inside the other, or an EPCI over part of a département. */
    boolean overlap(AreaId a, AreaId b);

    /** Whether two service areas share any ground. */
    boolean overlap(ServiceArea a, ServiceArea b);

    /**
     * Whether the service area reaches the place: holds it, is held by it or shares ground with it; a radius reaches the
     * commune of its site, and every place whose centre or one of whose communes' centres it reaches.
     */
    boolean reaches(ServiceArea area, AreaId place);

    /** Distance in km between the centres, or from the point to the centre; empty where one has no point. */
    Optional<Double> distanceKm(Point from, AreaId to);

    /**
     * Places by name as one types, without regard to case, accents and dashes, « St » being « Saint »; the very name first,
     * then names that begin so, then those with such words; in each group larger places first, then by population. A code of
     * a département, a commune's or a postal code of five digits is understood too.
     */
    List<Area> search(String words, Collection<AreaKind> kinds, int limit);

    /** French communes of a postal code. */
    List<Area> byPostalCode(String postalCode);

    /** The commune or municipality of that name (case, accents, dashes and « St » aside) inside a larger place. */
    Optional<Area> byName(String name, AreaId inside);

    /** The commune or municipality whose centre is nearest to the point, if any lies within 30 km. */
    Optional<Area> nearest(Point point);

    /**
     * The place that a NUTS code (2021) stands for: FR101 → département 75, FR1 → région 11, FR → France. A région that no
     * longer is (FRC1, Bourgogne) stands for today's that holds it: {@link #coveredByNuts} is exact. Empty elsewhere.
     */
    Optional<AreaId> ofNuts(String nuts);

    /** The places that together cover exactly a French NUTS code: FRC1 → départements 21, 58, 71, 89; empty elsewhere. */
    default List<AreaId> coveredByNuts(String nuts) {
        return ofNuts(nuts).stream().toList();
    }

    /** Zones whose polygon holds the point, and zones made of whole communes (FRR, ZRR) that hold its commune; of any date. */
    List<Zone> zonesAt(Point point, AreaId commune);

    /** Zones that touch a commune; of any date. */
    List<Zone> zonesOf(AreaId commune);
}
