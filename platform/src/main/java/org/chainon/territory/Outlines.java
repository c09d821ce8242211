package org.chainon.territory;

/**
 * Simplified outlines for maps, as GeoJSON text (RFC 7946): a {@code FeatureCollection} of {@code MultiPolygon}s with
 * properties {@code code} and {@code name}, coordinates to a thousandth of a degree; about 0.2 MB, the same text each time.
 * From Natural Earth (public domain): good for a picture of the country, not for a cadastre.
 */
public interface Outlines {
    /** The 96 metropolitan départements and the 5 overseas. */
    String departements();

    /** The 18 régions. */
    String regions();
}
