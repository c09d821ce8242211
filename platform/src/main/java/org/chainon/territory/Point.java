package org.chainon.territory;

/** A place on the globe (WGS84, degrees). */
public record Point(double lat, double lon) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Point {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("not on the globe: " + lat + ", " + lon);
        }
    }

    /** Great-circle distance in km. */
    public double distanceKm(Point other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double sinLat = Math.sin(dLat / 2);
        double sinLon = Math.sin(dLon / 2);
        double h =
                sinLat * sinLat + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
