package org.chainon.territory;

import java.util.Arrays;
import java.util.BitSet;

/** Centres sorted by squares of a quarter of a degree, to find those near a point. */
final class CentreGrid {
    private static final double STEP = 0.25;
    private static final int COLUMNS = (int) (360 / STEP);
    private static final int NUMBER_BITS = 20;
    private static final double KM_PER_DEGREE = 111.19;

    private final Vector[] centres;
    private final long[] sorted;

    CentreGrid(Vector[] centres, BitSet known, int end) {
        this.centres = centres;
        this.sorted = known.stream()
                .takeWhile(n -> n < end)
                .mapToLong(n -> square(centres[n].point()) << NUMBER_BITS | n)
                .sorted()
                .toArray();
    }

    private static long square(Point point) {
        return (long) row(point.lat()) * COLUMNS + column(point.lon());
    }

    private static int row(double lat) {
        return (int) Math.floor((lat + 90) / STEP);
    }

    private static int column(double lon) {
        return Math.floorMod((int) Math.floor((lon + 180) / STEP), COLUMNS);
    }

    /** The nearest that is not among {@code secondBest}, else the nearest of those; −1 when none lies within {@code km}. */
    int nearest(Vector from, BitSet secondBest, double km) {
        Point point = from.point();
        double latSpan = km / KM_PER_DEGREE;
        double lonSpan =
                Math.min(180, latSpan / Math.max(0.01, Math.cos(Math.toRadians(Math.abs(point.lat()) + latSpan))));
        int columns = Math.min(COLUMNS, (int) Math.ceil(2 * lonSpan / STEP) + 1);
        int[] best = {-1, -1};
        double[] chords = {Vector.squaredChord(km), Vector.squaredChord(km)};
        for (int row = row(point.lat() - latSpan); row <= row(point.lat() + latSpan); row++) {
            for (int c = 0; c < columns; c++) {
                int column = column(point.lon() - lonSpan + c * STEP);
                long low = ((long) row * COLUMNS + column) << NUMBER_BITS;
                int at = Arrays.binarySearch(sorted, low);
                for (int i = at < 0 ? -at - 1 : at; i < sorted.length && sorted[i] < low + (1L << NUMBER_BITS); i++) {
                    int n = (int) (sorted[i] & ((1 << NUMBER_BITS) - 1));
                    int rank = secondBest.get(n) ? 1 : 0;
                    double chord = from.squaredChord(centres[n]);
                    if (chord <= chords[rank]) {
                        chords[rank] = chord;
                        best[rank] = n;
                    }
                }
            }
        }
        return best[0] >= 0 ? best[0] : best[1];
    }
}
