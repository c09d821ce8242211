package org.chainon.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions about places. Answers come from memory: a containment check takes well under a microsecond. */
public interface Territory {
    Optional<Area> find(AreaId id);

    /** Direct and indirect larger places, nearest first: of a commune its EPCI, département, région, country. */
    List<Area> ancestors(AreaId id);

    /** Places of {@code kind} that lie wholly inside {@code id}; an EPCI over two départements is inside neither. */
    List<Area> within(AreaId id, AreaKind kind);

    List<Area> all(AreaKind kind);

    /** Whether {@code inner} lies wholly inside {@code outer}; a place is inside itself; unknown places are inside nothing. */
    boolean inside(AreaId inner, AreaId outer);

    /** Whether the two share any ground: one inside the other, or an EPCI over part of a département. */
    boolean overlap(AreaId a, AreaId b);

    /** Whether two service areas share any ground. */
    boolean overlap(ServiceArea a, ServiceArea b);

    /** Whether the service area reaches the place: holds it, is held by it, or its radius reaches the place's centre or one of its communes. */
    boolean reaches(ServiceArea area, AreaId place);

    /** Distance in km between the centres, or from the point to the centre; empty where one has no point. */
    Optional<Double> distanceKm(Point from, AreaId to);

    /** Places by name as one types, without regard to case, accents and dashes; larger places first, then by population. */
    List<Area> search(String words, Collection<AreaKind> kinds, int limit);

    /** French communes of a postal code. */
    List<Area> byPostalCode(String postalCode);

    /** The commune or municipality of that name (case, accents, dashes and « St » aside) inside a larger place. */
    Optional<Area> byName(String name, AreaId inside);

    /** The commune or municipality whose centre is nearest to the point, if any lies within 30 km. */
    Optional<Area> nearest(Point point);

    /** The place that a NUTS code stands for: FR101 → département 75, FR1 → région 11, FR → France; empty elsewhere. */
    Optional<AreaId> ofNuts(String nuts);

    /** Zones whose polygon holds the point, or, for zones known by communes only, that hold its commune. */
    List<Zone> zonesAt(Point point, AreaId commune);

    /** Zones that touch a commune. */
    List<Zone> zonesOf(AreaId commune);
}
