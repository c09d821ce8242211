package org.chainon.territory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the places are: centres on the unit sphere, and the questions about distance. A commune without a centre of its own
 * gets the mean of its neighbours of the same postal code and département, else of its EPCI, else of its département.
 */
final class Centres {
    /** Neighbours in number are neighbours on the ground: so many at once are ruled out by one cap around them. */
    private static final int BLOCK = 64;

    static final double NEAR_KM = 30;

    private final Places places;
    private final Vector[] centres;
    private final Vector[] blocks;
    private final double[] blockRadii;
    private final double[] radii;
    private final BitSet known;
    private final BitSet approximate = new BitSet();
    private final CentreGrid grid;

    /** @param imported centres of communes by present INSEE code; they come before the packaged ones */
    Centres(Places places, PostalCodes postalCodes, Map<String, Point> imported) {
        this.places = places;
        this.centres = new Vector[places.count()];
        Arrays.fill(centres, Vector.NOWHERE);
        this.known = new BitSet(places.count());
        for (int n = 0; n < places.smallest(); n++) {
            Point point = n < places.communes() ? imported.get(places.id(n).code()) : null;
            set(n, point != null ? point : places.point(n));
        }
        approximate(postalCodes);
        this.radii = new double[places.count()];
        for (int n = places.smallest(); n < places.count(); n++) {
            var mean = new Mean();
            int[] ground = places.bounds(n);
            for (int i = 0; i < ground.length; i += 2) {
                mean.addAll(ground[i], ground[i + 1]);
            }
            mean.settle(n);
        }
        int count = (places.smallest() + BLOCK - 1) / BLOCK;
        this.blocks = new Vector[count];
        this.blockRadii = new double[count];
        layBlocks();
        this.grid = new CentreGrid(centres, known, places.smallest());
    }

    private void set(int n, @Nullable Point point) {
        if (point != null) {
            centres[n] = Vector.of(point);
            known.set(n);
        }
    }

    private void approximate(PostalCodes postalCodes) {
        var exact = (BitSet) known.clone();
        var byPost = new HashMap<String, Mean>();
        var byPlace = new HashMap<Integer, Mean>();
        for (int n = exact.nextSetBit(0); n >= 0; n = exact.nextSetBit(n + 1)) {
            for (String code : postalCodes.of(n)) {
                byPost.computeIfAbsent(code + "/" + places.parent(n), none -> new Mean())
                        .add(n);
            }
            byPlace.computeIfAbsent(places.epci(n), none -> new Mean()).add(n);
            byPlace.computeIfAbsent(places.parent(n), none -> new Mean()).add(n);
        }
        for (int n = exact.nextClearBit(0); n < places.smallest(); n = exact.nextClearBit(n + 1)) {
            var neighbours = new Mean();
            for (String code : postalCodes.of(n)) {
                neighbours.addAll(byPost.get(code + "/" + places.parent(n)));
            }
            if (neighbours.isEmpty() && places.epci(n) >= 0) {
                neighbours.addAll(byPlace.get(places.epci(n)));
            }
            if (neighbours.isEmpty()) {
                neighbours.addAll(byPlace.get(places.parent(n)));
            }
            if (!neighbours.isEmpty()) {
                centres[n] = neighbours.plain();
                known.set(n);
                approximate.set(n);
            }
        }
    }

    private void layBlocks() {
        for (int block = 0; block < blocks.length; block++) {
            var mean = new Mean();
            int from = block * BLOCK;
            int to = Math.min(from + BLOCK, places.smallest());
            mean.addAll(from, to);
            blocks[block] = mean.isEmpty() ? Vector.NOWHERE : mean.plain();
            blockRadii[block] = mean.isEmpty() ? -1 : farthestKm(blocks[block], from, to);
        }
    }

    private double farthestKm(Vector from, int first, int end) {
        double farthest = 0;
        for (int n = known.nextSetBit(first); n >= 0 && n < end; n = known.nextSetBit(n + 1)) {
            farthest = Math.max(farthest, from.km(centres[n]));
        }
        return farthest;
    }

    boolean isApproximate(int n) {
        return approximate.get(n);
    }

    @Nullable
    Point point(int n) {
        return known.get(n) ? centres[n].point() : null;
    }

    Optional<Double> distanceKm(Point from, int n) {
        return known.get(n) ? Optional.of(Vector.of(from).km(centres[n])) : Optional.empty();
    }

    /** Whether a radius around a site reaches the place; see {@link Territory#reaches}. */
    boolean reaches(Point site, double km, int n) {
        Vector from = Vector.of(site);
        double toCentre = known.get(n) ? from.km(centres[n]) : Double.NaN;
        if (toCentre <= km) {
            return true;
        }
        if (Double.isNaN(toCentre) || toCentre > radii[n] + Math.max(km, NEAR_KM)) {
            return false;
        }
        if (n >= places.smallest()) {
            int[] ground = places.bounds(n);
            for (int i = 0; i < ground.length; i += 2) {
                if (reachesOneOf(from, km, ground[i], ground[i + 1])) {
                    return true;
                }
            }
        }
        int home = grid.nearest(from, approximate, NEAR_KM);
        return home >= 0 && places.inside(home, n);
    }

    private boolean reachesOneOf(Vector from, double km, int first, int end) {
        double chord = Vector.squaredChord(km);
        for (int block = first / BLOCK; block * BLOCK < end; block++) {
            if (blockRadii[block] < 0 || from.km(blocks[block]) > km + blockRadii[block] + 0.001) {
                continue;
            }
            int to = Math.min(end, (block + 1) * BLOCK);
            for (int n = Math.max(first, block * BLOCK); n < to; n++) {
                if (from.squaredChord(centres[n]) <= chord) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Number of the nearest commune or municipality within {@link #NEAR_KM}, one with a true centre if any; else −1. */
    int nearest(Point point) {
        return grid.nearest(Vector.of(point), approximate, NEAR_KM);
    }

    /** A mean of centres, plain and weighted by inhabitants at once. */
    private final class Mean {
        private double x;
        private double y;
        private double z;
        private double wx;
        private double wy;
        private double wz;
        private int count;

        void add(int n) {
            Vector centre = centres[n];
            double weight = Math.max(1, places.population(n));
            x += centre.x();
            y += centre.y();
            z += centre.z();
            wx += weight * centre.x();
            wy += weight * centre.y();
            wz += weight * centre.z();
            count++;
        }

        void addAll(int first, int end) {
            for (int n = known.nextSetBit(first); n >= 0 && n < end; n = known.nextSetBit(n + 1)) {
                add(n);
            }
        }

        void addAll(@Nullable Mean other) {
            if (other != null) {
                x += other.x;
                y += other.y;
                z += other.z;
                count += other.count;
            }
        }

        boolean isEmpty() {
            return count == 0;
        }

        Vector plain() {
            return Vector.towards(x, y, z);
        }

        /** Gives a larger place its centre and the radius that takes in its communes. */
        void settle(int n) {
            if (isEmpty()) {
                return;
            }
            centres[n] = Vector.towards(wx, wy, wz);
            known.set(n);
            int[] ground = places.bounds(n);
            for (int i = 0; i < ground.length; i += 2) {
                radii[n] = Math.max(radii[n], farthestKm(centres[n], ground[i], ground[i + 1]));
            }
        }
    }
}
