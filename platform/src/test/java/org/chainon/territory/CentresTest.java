package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.chainon.territory.Fixtures.RENNES;
import static org.chainon.territory.Fixtures.SHERBROOKE;
import static org.chainon.territory.Fixtures.TERRITORY;
import static org.chainon.territory.Fixtures.departement;
import static org.chainon.territory.Fixtures.point;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.chainon.RealData;
import org.junit.jupiter.api.Test;

class CentresTest {
    @Test
    void everyFrenchCommuneHasACentreThatSaysWhetherItIsApproximate() {
        assertThat(TERRITORY.all(AreaKind.COMMUNE))
                .filteredOn(area -> !area.id().code().matches("98[49].*"))
                .allSatisfy(area -> assertThat(area.point()).as(area.name()).isNotNull());
        long exact = TERRITORY.all(AreaKind.COMMUNE).stream()
                .filter(area -> !area.approximate())
                .count();
        assertThat(exact).isBetween(14_700L, 14_900L);
        assertThat(TERRITORY.find(RENNES))
                .hasValueSatisfying(area -> assertThat(area.approximate()).isFalse());
    }

    @Test
    void centresAreCloseToTheTrueOnes() throws IOException {
        Map<String, Point> truth = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(RealData.path("territory/commune-centroids.csv"))) {
            for (NamedCsvRecord row : reader) {
                truth.put(
                        row.getField("insee"),
                        new Point(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon"))));
            }
        }
        double[] exact = errors(truth, false);
        double[] approximate = errors(truth, true);
        System.out.printf(
                "territory: centres against the true ones, km: %d with their own: median %.1f, p95 %.1f; %d approximate: median %.1f, p95 %.1f%n",
                exact.length,
                percentile(exact, 50),
                percentile(exact, 95),
                approximate.length,
                percentile(approximate, 50),
                percentile(approximate, 95));
        assertThat(exact.length + approximate.length).isGreaterThan(34_800);
        assertThat(percentile(exact, 50)).isLessThan(1.5);
        assertThat(percentile(exact, 95)).isLessThan(4);
        assertThat(percentile(approximate, 50)).isLessThan(8);
        assertThat(percentile(approximate, 95)).isLessThan(18);
    }

    private static double[] errors(Map<String, Point> truth, boolean approximate) {
        return TERRITORY.all(AreaKind.COMMUNE).stream()
                .filter(area -> area.point() != null
                        && area.approximate() == approximate
                        && truth.containsKey(area.id().code()))
                .mapToDouble(area -> area.point().distanceKm(truth.get(area.id().code())))
                .sorted()
                .toArray();
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @Test
    void theNearestCommuneIsFoundOnBothSidesOfTheOcean() {
        assertThat(TERRITORY.nearest(new Point(48.11, -1.68))).map(Area::id).hasValue(RENNES);
        assertThat(TERRITORY.nearest(point(SHERBROOKE))).map(Area::id).hasValue(SHERBROOKE);
        assertThat(TERRITORY.nearest(new Point(-20.88, 55.45)))
                .map(area -> area.id().code())
                .hasValue("97411");
        assertThat(TERRITORY.nearest(new Point(47, -30))).isEmpty();
        assertThat(TERRITORY.nearest(new Point(89.9, 179.9))).isEmpty();
    }

    @Test
    void nearestAgreesWithALookAtEveryCommune() {
        Area[] exact = TERRITORY.all(AreaKind.COMMUNE).stream()
                .filter(area -> !area.approximate() && area.point() != null)
                .toArray(Area[]::new);
        var random = new Random(3);
        for (int i = 0; i < 60; i++) {
            Point point = new Point(42.5 + random.nextDouble() * 8.5, -4.5 + random.nextDouble() * 12.5);
            double nearest = Arrays.stream(exact)
                    .mapToDouble(area -> area.point().distanceKm(point))
                    .min()
                    .orElseThrow();
            if (nearest < 29.9) {
                assertThat(TERRITORY.nearest(point))
                        .hasValueSatisfying(area ->
                                assertThat(area.point().distanceKm(point)).isCloseTo(nearest, offset(0.01)));
            }
        }
    }

    @Test
    void distancesAreThoseOfTheGlobe() {
        assertThat(TERRITORY.distanceKm(point(RENNES), AreaId.commune("75056")))
                .hasValueSatisfying(km -> assertThat(km).isBetween(300.0, 316.0));
        assertThat(TERRITORY.distanceKm(point(RENNES), RENNES))
                .hasValueSatisfying(km -> assertThat(km).isLessThan(0.001));
        assertThat(TERRITORY.distanceKm(point(RENNES), AreaId.commune("99999"))).isEmpty();
        assertThat(TERRITORY.find(departement("35")))
                .hasValueSatisfying(area ->
                        assertThat(area.point().distanceKm(point(RENNES))).isLessThan(25));
    }

    /** Not the clock's time: other work on the machine shall not matter. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void readingTheTablesIsQuick() {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = cpu();
            Places places = PlaceTables.read();
            new Centres(places, new PostalCodes(places), Map.of());
            best = Math.min(best, (cpu() - start) / 1_000_000);
        }
        System.out.println("territory: tables read in " + best + " ms of one core");
        assertThat(best).isLessThan(1_500);
    }
}
