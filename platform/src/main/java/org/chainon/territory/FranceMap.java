package org.chainon.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The départements as shapes on a small grid of whole numbers, for maps drawn as SVG: metropolitan France, an enlarged Paris and
 * its neighbours, and the overseas départements each in a frame of its own.
 */
@Component
public class FranceMap {
    public static final int WIDTH = 600;
    public static final int HEIGHT = 586;

    private static final double KM_A_DEGREE = 111.195;
    private static final Set<String> AROUND_PARIS = Set.of("75", "92", "93", "94");
    private static final Frame METROPOLE = new Frame(-5.25, 51.15, 59, 47, 0, 0, WIDTH, HEIGHT);
    private static final List<Frame> FRAMES = List.of(
            new Frame(2.13, 49.03, 175, 48.85, 500, 2, 98, 66),
            new Frame(-61.9, 16.6, 55, 16, 2, 290, 56, 52),
            new Frame(-61.35, 15.0, 80, 14.6, 2, 348, 56, 52),
            new Frame(-54.9, 6.0, 12, 4, 2, 406, 56, 52),
            new Frame(55.1, -20.75, 70, -21, 2, 464, 56, 52),
            new Frame(44.9, -12.55, 105, -12.8, 2, 522, 56, 52));

    private final Outlines outlines;
    private volatile List<Shape> shapes = List.of();

    FranceMap(Outlines outlines) {
        this.outlines = outlines;
    }

    /**
     * A département; one around Paris has two.
     *
     * @param path data of an SVG path
     */
    public record Shape(AreaId id, String name, String path, boolean enlarged) {}

    /** A circle on the map. */
    public record Spot(long x, long y, long r) {}

    /** A part of the map with a scale of its own, in units a degree of latitude. */
    public record Frame(
            double west, double north, double scale, double middle, int left, int top, int width, int height) {
        /** On a grid of twos: half of the points fall together, and nobody sees it. */
        private long x(double lon) {
            return 2 * Math.round((left + (lon - west) * Math.cos(Math.toRadians(middle)) * scale) / 2);
        }

        private long y(double lat) {
            return 2 * Math.round((top + (north - lat) * scale) / 2);
        }

        private boolean holds(double lat, double lon) {
            long x = x(lon);
            long y = y(lat);
            return x >= left && x <= left + width && y >= top && y <= top + height;
        }
    }

    /** Where lines are drawn round a part of the map. */
    public List<Frame> frames() {
        return FRAMES;
    }

    /** Those of metropolitan France first. */
    public List<Shape> departements() {
        if (shapes.isEmpty()) {
            shapes = read();
        }
        return shapes;
    }

    /** Where the point lies, with the radius round it; empty for what is not on this map. */
    public Optional<Spot> spot(Point point, double km) {
        return frame(point.lat(), point.lon())
                .map(frame -> new Spot(
                        frame.x(point.lon()), frame.y(point.lat()), Math.round(km / KM_A_DEGREE * frame.scale())));
    }

    /** Of the overseas frames only that in which it lies: the globe is larger than each. */
    private static Optional<Frame> frame(double lat, double lon) {
        if (lat > 41 && lat < 51.5 && lon > -5.5 && lon < 10) {
            return Optional.of(METROPOLE);
        }
        return FRAMES.stream().skip(1).filter(frame -> frame.holds(lat, lon)).findFirst();
    }

    private List<Shape> read() {
        List<Shape> metropole = new ArrayList<>();
        List<Shape> others = new ArrayList<>();
        for (JsonNode feature :
                JsonMapper.shared().readTree(outlines.departements()).path("features")) {
            String code = feature.path("properties").path("code").asString();
            String name = feature.path("properties").path("name").asString();
            JsonNode parts = feature.path("geometry").path("coordinates");
            JsonNode first = parts.path(0).path(0).path(0);
            Frame frame = frame(first.path(1).asDouble(), first.path(0).asDouble())
                    .orElseThrow(() -> new IllegalStateException("on no frame: " + code));
            (frame.equals(METROPOLE) ? metropole : others)
                    .add(new Shape(AreaId.departement(code), name, path(parts, frame), false));
            if (AROUND_PARIS.contains(code)) {
                others.add(new Shape(AreaId.departement(code), name, path(parts, FRAMES.getFirst()), true));
            }
        }
        metropole.addAll(others);
        return List.copyOf(metropole);
    }

    private static String path(JsonNode parts, Frame frame) {
        StringBuilder path = new StringBuilder();
        for (JsonNode part : parts) {
            for (JsonNode ring : part) {
                ring(ring, frame, path);
            }
        }
        return path.toString();
    }

    /** Each point as the way from the one before; those that fall together once. Small islands keep at least a dot. */
    private static void ring(JsonNode ring, Frame frame, StringBuilder path) {
        long x = frame.x(ring.path(0).path(0).asDouble());
        long y = frame.y(ring.path(0).path(1).asDouble());
        path.append('M').append(x).append(' ').append(y);
        char before = 'l';
        path.append('l');
        for (int i = 1; i < ring.size(); i++) {
            long nextX = frame.x(ring.path(i).path(0).asDouble());
            long nextY = frame.y(ring.path(i).path(1).asDouble());
            if (nextX != x || nextY != y) {
                if (before != 'l' && nextX >= x) {
                    path.append(' ');
                }
                path.append(nextX - x);
                if (nextY >= y) {
                    path.append(' ');
                }
                path.append(nextY - y);
                before = '0';
                x = nextX;
                y = nextY;
            }
        }
        path.append(before == 'l' ? "0 2" : "").append('z');
    }
}
