package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.TODAY;
import static org.chainon.matching.engine.EngineFixtures.supplier;
import static org.chainon.matching.engine.EngineFixtures.work;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainon.territory.Point;
import org.junit.jupiter.api.Test;

class LocalityTest {
    private final Random random = new Random(2);

    private Point anywhere() {
        return new Point(44 + 5 * random.nextDouble(), -1 + 7 * random.nextDouble());
    }

    private Point near(Point home) {
        return new Point(home.lat() + 0.05 * random.nextDouble(), home.lon() + 0.05 * random.nextDouble());
    }

    private List<SupplierProfile> suppliers(int daysApart) {
        List<SupplierProfile> suppliers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Point home = anywhere();
            List<Work> works = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                boolean building = i % 2 == 0;
                works.add(work(
                        "",
                        building ? "45000000" : "33100000",
                        "",
                        building ? near(home) : anywhere(),
                        TODAY.minusDays((long) n * daysApart)));
            }
            suppliers.add(supplier("").works(works).build());
        }
        return suppliers;
    }

    @Test
    void whatIsWonNearByAgainIsLocalWhatIsWonAnywhereIsNot() {
        Map<String, Double> locality = Locality.of(suppliers(60), 1);
        assertThat(locality.get("45")).isGreaterThan(0.75);
        assertThat(locality.get("33")).isBetween(-0.15, 0.25);
        assertThat(locality.get("usual")).isBetween(locality.get("33"), locality.get("45"));
    }

    @Test
    void worksOfOneMonthTellNothing() {
        assertThat(Locality.of(suppliers(5), 1)).isEmpty();
        assertThat(Locality.of(List.of(supplier("").build()), 1)).isEmpty();
    }

    @Test
    void aMarketInOnePlaceTellsNothing() {
        List<Work> works = List.of(
                work("", "45000000", "", LILLE_CENTRE, TODAY),
                work("", "45000000", "", LILLE_CENTRE, TODAY.minusYears(1)));
        assertThat(Locality.of(List.of(supplier("").works(works).build()), 1)).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSame() {
        List<SupplierProfile> suppliers = suppliers(60);
        assertThat(Locality.of(suppliers, 4)).isEqualTo(Locality.of(suppliers, 4));
    }
}
