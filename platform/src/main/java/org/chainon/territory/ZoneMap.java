package org.chainon.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Zones in memory: by commune, and their outlines in a tree of boxes. Outlines are short (150 points), so that the few
 * whose box holds a point are walked along; coordinates are packed to stay small.
 */
final class ZoneMap {
    private record Outline(Zone zone, Geometry geometry) {}

    private final Map<Integer, List<Zone>> byCommune = new HashMap<>();
    private final STRtree outlines = new STRtree();

    ZoneMap(Places places, List<StoredZone> zones) {
        var reader = new WKBReader(new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY));
        for (StoredZone stored : zones) {
            for (String commune : stored.communes()) {
                int n = places.number(AreaId.commune(commune));
                if (n >= 0) {
                    byCommune.computeIfAbsent(n, none -> new ArrayList<>(2)).add(stored.zone());
                }
            }
            byte[] outline = stored.outline();
            if (outline != null) {
                Geometry geometry = read(reader, stored.zone(), outline);
                outlines.insert(geometry.getEnvelopeInternal(), new Outline(stored.zone(), geometry));
            }
        }
        outlines.build();
    }

    private static Geometry read(WKBReader reader, Zone zone, byte[] outline) {
        try {
            return reader.read(outline);
        } catch (ParseException e) {
            throw new IllegalStateException("unreadable outline of " + zone.code(), e);
        }
    }

    List<Zone> of(int commune) {
        return List.copyOf(byCommune.getOrDefault(commune, List.of()));
    }

    /** @param commune number of the commune, −1 where it is not known */
    List<Zone> at(Point point, int commune) {
        Set<Zone> found = new LinkedHashSet<>();
        var place = new Coordinate(point.lon(), point.lat());
        for (Object candidate : outlines.query(new Envelope(place))) {
            Outline outline = (Outline) candidate;
            if (SimplePointInAreaLocator.locate(place, outline.geometry()) != Location.EXTERIOR) {
                found.add(outline.zone());
            }
        }
        byCommune.getOrDefault(commune, List.of()).stream()
                .filter(zone -> zone.kind() != Zone.Kind.QPV_2024)
                .forEach(found::add);
        return List.copyOf(found);
    }
}
