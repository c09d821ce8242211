package org.chainon.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Makes simplified outlines of départements, and of régions from them, out of Natural Earth's first-level divisions (public
 * domain). Neighbours keep a common border: they are simplified together.
 */
final class MakeOutlines {
    /** In degrees; about 700 m. */
    private static final double TOLERANCE = 0.008;

    private static final Map<String, String> OVERSEAS = Map.of(
            "Guadeloupe", "971", "Martinique", "972", "Guyane française", "973", "La Réunion", "974", "Mayotte", "976");
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private MakeOutlines() {}

    static void make(Path geojson, Path divisions, Path out) throws IOException {
        var regionOf = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        for (JsonNode departement : MakeTerritoryTables.read(divisions.resolve("departements.json"))) {
            String code = MakeTerritoryTables.text(departement, "code");
            regionOf.put(code, MakeTerritoryTables.text(departement, "region"));
            names.put(code, MakeTerritoryTables.text(departement, "nom"));
        }
        var regionNames = new HashMap<String, String>();
        for (JsonNode region : MakeTerritoryTables.read(divisions.resolve("regions.json"))) {
            regionNames.put(MakeTerritoryTables.text(region, "code"), MakeTerritoryTables.text(region, "nom"));
        }
        var codes = new ArrayList<String>();
        var shapes = new ArrayList<Geometry>();
        for (JsonNode feature : MakeTerritoryTables.read(geojson).path("features")) {
            JsonNode properties = feature.path("properties");
            String name = MakeTerritoryTables.text(properties, "name");
            String given = MakeTerritoryTables.text(properties, "gn_a1_code");
            codes.add(OVERSEAS.getOrDefault(name, given.startsWith("FR.") ? given.substring(3) : name));
            shapes.add(geometry(feature.path("geometry")));
        }
        Geometry[] simple = CoverageSimplifier.simplify(shapes.toArray(Geometry[]::new), TOLERANCE);
        var departements = new TreeMap<String, Geometry>();
        var members = new TreeMap<String, List<Geometry>>();
        for (int i = 0; i < simple.length; i++) {
            String region = regionOf.get(codes.get(i));
            if (region == null) {
                throw new IOException("no département " + codes.get(i));
            }
            departements.put(codes.get(i), simple[i]);
            members.computeIfAbsent(region, none -> new ArrayList<>()).add(simple[i]);
        }
        var regions = new TreeMap<String, Geometry>();
        members.forEach((code, parts) -> regions.put(code, CoverageUnion.union(parts.toArray(Geometry[]::new))));
        Tables.write(out.resolve("outlines-departements.geojson.gz"), collection(departements, names));
        Tables.write(out.resolve("outlines-regions.geojson.gz"), collection(regions, regionNames));
        System.out.println("outlines: " + departements.size() + " départements, " + regions.size() + " régions");
    }

    private static Geometry geometry(JsonNode node) {
        if (node.path("type").asString().equals("Polygon")) {
            return polygon(node.path("coordinates"));
        }
        var polygons = new ArrayList<Polygon>();
        node.path("coordinates").forEach(part -> polygons.add(polygon(part)));
        return GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        var holes = new ArrayList<LinearRing>();
        for (int i = 1; i < rings.size(); i++) {
            holes.add(ring(rings.get(i)));
        }
        return GEOMETRY.createPolygon(ring(rings.get(0)), holes.toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        var coordinates = new Coordinate[points.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(
                    points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble());
        }
        return GEOMETRY.createLinearRing(coordinates);
    }

    private static String collection(Map<String, Geometry> shapes, Map<String, String> names) {
        var features = new ArrayList<String>();
        shapes.forEach((code, shape) -> features.add(
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":%s}}"
                        .formatted(code, names.get(code), coordinates(shape))));
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    private static String coordinates(Geometry shape) {
        var polygons = new ArrayList<String>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            var rings = new ArrayList<String>();
            rings.add(points(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(points(polygon.getInteriorRingN(hole)));
            }
            polygons.add("[" + String.join(",", rings) + "]");
        }
        return "[" + String.join(",", polygons) + "]";
    }

    /** Three decimals (a hundred metres), no point twice in a row. */
    private static String points(LinearRing ring) {
        var points = new ArrayList<String>();
        for (Coordinate point : ring.getCoordinates()) {
            String text = "[" + thousandths(point.x) + "," + thousandths(point.y) + "]";
            if (points.isEmpty() || !points.getLast().equals(text)) {
                points.add(text);
            }
        }
        return "[" + String.join(",", points) + "]";
    }

    private static String thousandths(double degrees) {
        return String.format(Locale.ROOT, "%.3f", degrees).replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
