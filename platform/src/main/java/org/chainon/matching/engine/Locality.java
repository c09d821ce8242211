package org.chainon.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.Point;

/**
 * How local purchases are, by CPV division: how much nearer than two contracts at random two contracts of one supplier lie.
 * Building sites are won near by, medical devices anywhere.
 */
final class Locality {
    private static final int APART_DAYS = 30;
    private static final int WORKS_COMPARED = 40;
    private static final int PRIOR = 5;
    private static final int DRAWN = 20_000;

    private Locality() {}

    /** By division, and under {@code usual} for all together: 0 as far as chance, 1 always the same place. */
    static Map<String, Double> of(Collection<SupplierProfile> suppliers, long seed) {
        Map<String, double[]> sums = new HashMap<>();
        double[] all = new double[2];
        List<Point> places = new ArrayList<>();
        for (SupplierProfile supplier : suppliers) {
            List<Work> works = supplier.works().stream().limit(WORKS_COMPARED).toList();
            for (Work work : works) {
                if (work.place() != null) {
                    places.add(work.place());
                    again(work, works, sums, all);
                }
            }
        }
        if (all[1] == 0) {
            return Map.of();
        }
        double chance = chance(places, new Random(seed));
        if (chance == 0) {
            // All in one place.
            return Map.of();
        }
        double usual = all[0] / all[1];
        Map<String, Double> locality = new HashMap<>();
        locality.put("usual", 1 - usual / chance);
        sums.forEach(
                (division, sum) -> locality.put(division, 1 - (sum[0] + PRIOR * usual) / (sum[1] + PRIOR) / chance));
        return locality;
    }

    /** Adds the mean distance to the supplier's other works of the division. */
    private static void again(Work work, List<Work> works, Map<String, double[]> sums, double[] all) {
        Cpv cpv = work.cpv();
        Point place = work.place();
        if (cpv == null || place == null) {
            return;
        }
        double sum = 0;
        int n = 0;
        for (Work other : works) {
            Cpv its = other.cpv();
            Point there = other.place();
            long apart = Math.abs(work.day().toEpochDay() - other.day().toEpochDay());
            if (its != null
                    && there != null
                    && apart > APART_DAYS
                    && its.division().equals(cpv.division())) {
                sum += logKm(place, there);
                n++;
            }
        }
        if (n > 0) {
            double[] division = sums.computeIfAbsent(cpv.division(), code -> new double[2]);
            for (double[] total : List.of(division, all)) {
                total[0] += sum / n;
                total[1]++;
            }
        }
    }

    private static double chance(List<Point> places, Random random) {
        double sum = 0;
        for (int i = 0; i < DRAWN; i++) {
            sum += logKm(places.get(random.nextInt(places.size())), places.get(random.nextInt(places.size())));
        }
        return sum / DRAWN;
    }

    private static double logKm(Point a, Point b) {
        return Math.log1p(Math.min(a.distanceKm(b), 1000) / 10);
    }
}
