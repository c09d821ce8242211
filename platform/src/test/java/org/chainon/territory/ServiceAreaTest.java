package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.territory.Fixtures.AIRE_SUR_L_ADOUR;
import static org.chainon.territory.Fixtures.BRETAGNE;
import static org.chainon.territory.Fixtures.FRANCE;
import static org.chainon.territory.Fixtures.ILLE_ET_VILAINE;
import static org.chainon.territory.Fixtures.PARIS;
import static org.chainon.territory.Fixtures.QUEBEC;
import static org.chainon.territory.Fixtures.RENNES;
import static org.chainon.territory.Fixtures.RENNES_METROPOLE;
import static org.chainon.territory.Fixtures.SHERBROOKE;
import static org.chainon.territory.Fixtures.TERRITORY;
import static org.chainon.territory.Fixtures.departement;
import static org.chainon.territory.Fixtures.point;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.territory.ServiceArea.Around;
import org.chainon.territory.ServiceArea.Chosen;
import org.chainon.territory.ServiceArea.Everywhere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceAreaTest {
    private static final ServiceArea ALL_FRANCE = new Everywhere(FRANCE);
    private static final ServiceArea RENNES_ONLY = new Chosen(Set.of(RENNES));

    static Stream<Arguments> reach() {
        Point rennes = point(RENNES);
        return Stream.of(
                Arguments.of("national", ALL_FRANCE, RENNES, true),
                Arguments.of("national, overseas", ALL_FRANCE, departement("974"), true),
                Arguments.of("national, other country", ALL_FRANCE, SHERBROOKE, false),
                Arguments.of("all Québec", new Everywhere(QUEBEC), SHERBROOKE, true),
                Arguments.of("a commune, its département", RENNES_ONLY, ILLE_ET_VILAINE, true),
                Arguments.of("a commune, its EPCI", RENNES_ONLY, RENNES_METROPOLE, true),
                Arguments.of("a commune, its country", RENNES_ONLY, FRANCE, true),
                Arguments.of("a commune, another département", RENNES_ONLY, departement("22"), false),
                Arguments.of("a région, its commune", new Chosen(Set.of(BRETAGNE)), RENNES, true),
                Arguments.of("a région, a commune elsewhere", new Chosen(Set.of(BRETAGNE)), PARIS, false),
                Arguments.of("an EPCI over two", new Chosen(Set.of(AIRE_SUR_L_ADOUR)), departement("32"), true),
                Arguments.of("an EPCI over two", new Chosen(Set.of(AIRE_SUR_L_ADOUR)), departement("40"), true),
                Arguments.of("two places, one fits", new Chosen(Set.of(PARIS, BRETAGNE)), RENNES, true),
                Arguments.of("a former code", new Chosen(Set.of(AreaId.commune("75112"))), PARIS, true),
                Arguments.of("5 km, its commune", new Around(rennes, 5), RENNES, true),
                Arguments.of("5 km, its département", new Around(rennes, 5), ILLE_ET_VILAINE, true),
                Arguments.of("5 km, next département", new Around(rennes, 5), departement("22"), false),
                Arguments.of("60 km, next département", new Around(rennes, 60), departement("22"), true),
                Arguments.of("300 km, Paris", new Around(rennes, 300), PARIS, false),
                Arguments.of("320 km, Paris", new Around(rennes, 320), PARIS, true),
                Arguments.of("5 km, its country", new Around(rennes, 5), FRANCE, true),
                Arguments.of("2000 km, Québec", new Around(rennes, 2000), QUEBEC, false),
                Arguments.of("unknown place", ALL_FRANCE, AreaId.commune("99999"), false));
    }

    @ParameterizedTest(name = "{0}: {2} → {3}")
    @MethodSource("reach")
    void reaches(String what, ServiceArea area, AreaId place, boolean expected) {
        assertThat(TERRITORY.reaches(area, place)).as(what).isEqualTo(expected);
    }

    @Test
    void aSiteFarFromTheTownHallStillReachesItsCommune() {
        // Within Arles, the largest commune of France, 14 km from its centre.
        Point inCamargue = new Point(43.56, 4.57);
        assertThat(TERRITORY.distanceKm(inCamargue, AreaId.commune("13004")))
                .hasValueSatisfying(km -> assertThat(km).isBetween(11.0, 17.0));
        assertThat(TERRITORY.nearest(inCamargue)).isPresent();
        AreaId home = TERRITORY.nearest(inCamargue).orElseThrow().id();
        assertThat(TERRITORY.reaches(new Around(inCamargue, 1), home)).isTrue();
    }

    @Test
    void overlapGoesBothWays() {
        Point rennes = point(RENNES);
        Point paris = point(PARIS);
        List<Arguments> cases = List.of(
                Arguments.of(ALL_FRANCE, RENNES_ONLY, true),
                Arguments.of(ALL_FRANCE, new Everywhere(QUEBEC), false),
                Arguments.of(ALL_FRANCE, new Chosen(Set.of(SHERBROOKE)), false),
                Arguments.of(new Chosen(Set.of(BRETAGNE)), RENNES_ONLY, true),
                Arguments.of(new Chosen(Set.of(PARIS)), RENNES_ONLY, false),
                Arguments.of(new Around(rennes, 20), new Chosen(Set.of(ILLE_ET_VILAINE)), true),
                Arguments.of(new Around(paris, 20), new Chosen(Set.of(ILLE_ET_VILAINE)), false),
                Arguments.of(new Around(paris, 20), ALL_FRANCE, true),
                Arguments.of(new Around(rennes, 200), new Around(paris, 100), false),
                Arguments.of(new Around(rennes, 200), new Around(paris, 120), true));
        for (Arguments each : cases) {
            ServiceArea a = (ServiceArea) each.get()[0];
            ServiceArea b = (ServiceArea) each.get()[1];
            assertThat(TERRITORY.overlap(a, b)).as(a + " and " + b).isEqualTo(each.get()[2]);
            assertThat(TERRITORY.overlap(b, a)).as(b + " and " + a).isEqualTo(each.get()[2]);
        }
    }

    @Test
    void aRadiusReachesExactlyThePlacesWithACommuneInIt() {
        List<Area> communes = TERRITORY.all(AreaKind.COMMUNE).stream()
                .filter(area -> area.point() != null)
                .toList();
        List<Area> departements = TERRITORY.all(AreaKind.DEPARTEMENT).stream()
                .filter(area -> area.point() != null)
                .toList();
        var random = new Random(7);
        int reached = 0;
        for (int i = 0; i < 150; i++) {
            Point site = communes.get(random.nextInt(communes.size())).point();
            double km = 5 + random.nextInt(150);
            Area departement =
                    i % 2 == 0 ? departements.get(random.nextInt(departements.size())) : near(site, km, random);
            boolean expected = departement.point().distanceKm(site) <= km
                    || TERRITORY.within(departement.id(), AreaKind.COMMUNE).stream()
                            .anyMatch(commune -> commune.point().distanceKm(site) <= km);
            reached += expected ? 1 : 0;
            boolean home = TERRITORY
                    .nearest(site)
                    .map(nearest -> TERRITORY.inside(nearest.id(), departement.id()))
                    .orElse(false);
            assertThat(TERRITORY.reaches(new Around(site, km), departement.id()))
                    .as(site + " " + km + " km, " + departement.name())
                    .isEqualTo(expected || home);
        }
        assertThat(reached).isBetween(30, 120);
    }

    /** The département of a commune that lies about that far: the border cases. */
    private static Area near(Point site, double km, Random random) {
        double bearing = random.nextDouble() * 2 * Math.PI;
        double lat = Math.clamp(site.lat() + Math.cos(bearing) * km / 111, -89, 89);
        double lon = Math.clamp(site.lon() + Math.sin(bearing) * km / 80, -180, 180);
        return TERRITORY
                .nearest(new Point(lat, lon))
                .flatMap(commune -> TERRITORY.ancestors(commune.id()).stream()
                        .filter(area -> area.id().kind() == AreaKind.DEPARTEMENT)
                        .findFirst())
                .orElseGet(() -> TERRITORY.find(departement("23")).orElseThrow());
    }

    /** Not the clock's time: other work on the machine shall not matter. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void radiusQuestionsTakeMicroseconds() {
        Point rennes = point(RENNES);
        var far = new Around(rennes, 45);
        List<AreaId> places = List.of(
                departement("22"), departement("13"), BRETAGNE, AreaId.parse("REGION:84"), FRANCE, QUEBEC, PARIS);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = cpu();
            for (int i = 0; i < 2_000; i++) {
                TERRITORY.reaches(far, places.get(i % places.size()));
            }
            best = Math.min(best, (cpu() - start) / 2_000);
        }
        System.out.println("territory: a radius question takes " + best + " ns");
        assertThat(best).isLessThan(50_000);
    }
}
