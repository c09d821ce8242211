package org.chainon.territory;

/** A place on the unit sphere: distances between such cost no trigonometry until they are wanted in km. */
record Vector(double x, double y, double z) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Farther from everything than anything on the globe. */
    static final Vector NOWHERE = new Vector(Double.NaN, Double.NaN, Double.NaN);

    static Vector of(Point point) {
        double lat = Math.toRadians(point.lat());
        double lon = Math.toRadians(point.lon());
        double cosLat = Math.cos(lat);
        return new Vector(cosLat * Math.cos(lon), cosLat * Math.sin(lon), Math.sin(lat));
    }

    static Vector towards(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new Vector(x / length, y / length, z / length);
    }

    /** To a hundred-thousandth of a degree, about a metre. */
    Point point() {
        return new Point(rounded(Math.atan2(z, Math.hypot(x, y))), rounded(Math.atan2(y, x)));
    }

    private static double rounded(double radians) {
        return Math.round(Math.toDegrees(radians) * 1e5) / 1e5;
    }

    double squaredChord(Vector other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }

    /** Great-circle distance. */
    double km(Vector other) {
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squaredChord(other)) / 2));
    }

    /** The squared chord of a distance along the globe. */
    static double squaredChord(double km) {
        double half = Math.sin(Math.min(Math.PI / 2, km / (2 * EARTH_RADIUS_KM)));
        return 4 * half * half;
    }
}
