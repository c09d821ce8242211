package org.chainon.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainon.intake.BadRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;

/** GeoJSON coordinates of a Polygon or a MultiPolygon (longitude first, WGS84) as well-known binary. */
final class OutlineReader {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int LEAST_POINTS = 4;

    private OutlineReader() {}

    static byte[] wellKnownBinary(String code, JsonNode coordinates) throws BadRecord {
        if (!coordinates.isArray() || coordinates.isEmpty()) {
            throw bad(code);
        }
        boolean single = coordinates.path(0).path(0).path(0).isNumber();
        List<Polygon> polygons = new ArrayList<>();
        if (single) {
            polygons.add(polygon(code, coordinates));
        } else {
            for (JsonNode part : coordinates) {
                polygons.add(polygon(code, part));
            }
        }
        MultiPolygon all = GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return new WKBWriter().write(all);
    }

    private static Polygon polygon(String code, JsonNode rings) throws BadRecord {
        if (!rings.isArray() || rings.isEmpty()) {
            throw bad(code);
        }
        LinearRing shell = ring(code, rings.get(0));
        var holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(code, rings.get(i + 1));
        }
        return GEOMETRY.createPolygon(shell, holes);
    }

    private static LinearRing ring(String code, JsonNode points) throws BadRecord {
        var coordinates = new Coordinate[points.size()];
        for (int i = 0; i < coordinates.length; i++) {
            double lon = points.get(i).path(0).asDouble(Double.NaN);
            double lat = points.get(i).path(1).asDouble(Double.NaN);
            if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
                throw bad(code);
            }
            coordinates[i] = new Coordinate(lon, lat);
        }
        if (coordinates.length < LEAST_POINTS || !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw bad(code);
        }
        return GEOMETRY.createLinearRing(coordinates);
    }

    private static BadRecord bad(String code) {
        return new BadRecord("territory.bad-outline", Map.of("code", code));
    }
}
