package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.territory.Fixtures.AIRE_SUR_L_ADOUR;
import static org.chainon.territory.Fixtures.BRETAGNE;
import static org.chainon.territory.Fixtures.ESTRIE;
import static org.chainon.territory.Fixtures.FRANCE;
import static org.chainon.territory.Fixtures.GRAND_PARIS;
import static org.chainon.territory.Fixtures.ILLE_ET_VILAINE;
import static org.chainon.territory.Fixtures.PARIS;
import static org.chainon.territory.Fixtures.QUEBEC;
import static org.chainon.territory.Fixtures.RENNES;
import static org.chainon.territory.Fixtures.RENNES_METROPOLE;
import static org.chainon.territory.Fixtures.SHERBROOKE;
import static org.chainon.territory.Fixtures.TERRITORY;
import static org.chainon.territory.Fixtures.departement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentTest {
    @Test
    void knowsEveryPlaceOfBothCountries() {
        assertThat(TERRITORY.all(AreaKind.COMMUNE)).hasSize(34_969);
        assertThat(TERRITORY.all(AreaKind.EPCI)).hasSize(1_255);
        assertThat(TERRITORY.all(AreaKind.REGION)).hasSize(26);
        assertThat(TERRITORY.all(AreaKind.DEPARTEMENT)).hasSize(109);
        assertThat(TERRITORY.all(AreaKind.QC_REGION)).hasSize(17);
        assertThat(TERRITORY.all(AreaKind.MRC)).hasSize(104);
        assertThat(TERRITORY.all(AreaKind.MUNICIPALITY)).hasSize(1_286);
        assertThat(TERRITORY.all(AreaKind.COUNTRY)).extracting(Area::name).containsExactly("France", "Québec");
    }

    @Test
    void aCommuneLiesInItsEpciItsDepartementItsRegionAndItsCountry() {
        assertThat(TERRITORY.ancestors(RENNES))
                .extracting(Area::id)
                .containsExactly(RENNES_METROPOLE, ILLE_ET_VILAINE, BRETAGNE, FRANCE);
        for (AreaId larger : List.of(RENNES, RENNES_METROPOLE, ILLE_ET_VILAINE, BRETAGNE, FRANCE)) {
            assertThat(TERRITORY.inside(RENNES, larger)).as(larger.toString()).isTrue();
            assertThat(TERRITORY.overlap(larger, RENNES)).as(larger.toString()).isTrue();
        }
        assertThat(TERRITORY.inside(BRETAGNE, RENNES)).isFalse();
        assertThat(TERRITORY.inside(RENNES, departement("22"))).isFalse();
        assertThat(TERRITORY.overlap(RENNES, departement("22"))).isFalse();
        assertThat(TERRITORY.inside(RENNES, QUEBEC)).isFalse();
    }

    @Test
    void anEpciOverTwoDepartementsIsInsideNeitherAndOverlapsBoth() {
        for (AreaId departement : List.of(departement("40"), departement("32"))) {
            assertThat(TERRITORY.inside(AIRE_SUR_L_ADOUR, departement)).isFalse();
            assertThat(TERRITORY.overlap(AIRE_SUR_L_ADOUR, departement)).isTrue();
            assertThat(TERRITORY.overlap(departement, AIRE_SUR_L_ADOUR)).isTrue();
            assertThat(TERRITORY.within(departement, AreaKind.EPCI))
                    .extracting(Area::id)
                    .doesNotContain(AIRE_SUR_L_ADOUR);
        }
        assertThat(TERRITORY.overlap(AIRE_SUR_L_ADOUR, departement("64"))).isFalse();
        assertThat(TERRITORY.ancestors(AIRE_SUR_L_ADOUR)).extracting(Area::id).containsExactly(FRANCE);
        assertThat(TERRITORY.inside(AreaId.commune("40001"), AIRE_SUR_L_ADOUR)).isTrue();
        assertThat(TERRITORY.inside(AreaId.commune("32027"), AIRE_SUR_L_ADOUR)).isTrue();
    }

    @Test
    void anEpciOfOneDepartementLiesInItAndInItsRegion() {
        assertThat(TERRITORY.ancestors(RENNES_METROPOLE))
                .extracting(Area::id)
                .containsExactly(ILLE_ET_VILAINE, BRETAGNE, FRANCE);
        assertThat(TERRITORY.inside(RENNES_METROPOLE, BRETAGNE)).isTrue();
    }

    @Test
    void aDepartementMayLieInAnEpci() {
        assertThat(TERRITORY.inside(departement("92"), GRAND_PARIS)).isTrue();
        assertThat(TERRITORY.inside(departement("91"), GRAND_PARIS)).isFalse();
        assertThat(TERRITORY.overlap(departement("91"), GRAND_PARIS)).isTrue();
        assertThat(TERRITORY.inside(GRAND_PARIS, AreaId.parse("REGION:11"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "75101, 75056, Paris",
        "75120, 75056, Paris",
        "69381, 69123, Lyon",
        "13216, 13055, Marseille",
        "20004, 2A004, Ajaccio",
        "01340, 01015, Arboys en Bugey"
    })
    void formerAndDistrictCodesLeadToThePresentCommune(String code, String present, String name) {
        assertThat(TERRITORY.find(AreaId.commune(code))).hasValueSatisfying(area -> {
            assertThat(area.id()).isEqualTo(AreaId.commune(present));
            assertThat(area.name()).isEqualTo(name);
        });
        assertThat(TERRITORY.inside(AreaId.commune(code), FRANCE)).isTrue();
    }

    @Test
    void parisIsACommuneADepartementAndPartOfAnEpci() {
        assertThat(TERRITORY.ancestors(PARIS))
                .extracting(Area::id)
                .containsExactly(GRAND_PARIS, departement("75"), AreaId.parse("REGION:11"), FRANCE);
        assertThat(TERRITORY.within(departement("75"), AreaKind.COMMUNE))
                .extracting(Area::id)
                .containsExactly(PARIS);
    }

    @Test
    void corsicaHasTwoDepartements() {
        AreaId corse = AreaId.parse("REGION:94");
        assertThat(TERRITORY.within(corse, AreaKind.DEPARTEMENT))
                .extracting(area -> area.id().code())
                .containsExactly("2A", "2B");
        assertThat(TERRITORY.inside(AreaId.commune("2A004"), departement("2A"))).isTrue();
        assertThat(TERRITORY.inside(AreaId.commune("2B033"), departement("2A"))).isFalse();
        assertThat(TERRITORY.inside(AreaId.commune("2B033"), corse)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"97411, 974, 04", "97302, 973, 03", "97608, 976, 06", "97502, 975, 975", "98735, 987, 987"})
    void overseasCommunesLieInTheirDepartementOrCollectivity(String commune, String departement, String region) {
        assertThat(TERRITORY.inside(AreaId.commune(commune), departement(departement)))
                .isTrue();
        assertThat(TERRITORY.inside(AreaId.commune(commune), new AreaId(AreaKind.REGION, region)))
                .isTrue();
        assertThat(TERRITORY.inside(departement(departement), FRANCE)).isTrue();
    }

    @Test
    void aMunicipalityLiesInItsMrcItsRegionAndQuebec() {
        assertThat(TERRITORY.ancestors(SHERBROOKE))
                .extracting(area -> area.id().toString())
                .containsExactly("MRC:43", "QC_REGION:05", "COUNTRY:QC");
        assertThat(TERRITORY.inside(SHERBROOKE, ESTRIE)).isTrue();
        assertThat(TERRITORY.inside(SHERBROOKE, FRANCE)).isFalse();
        assertThat(TERRITORY.within(ESTRIE, AreaKind.MRC)).hasSize(9);
    }

    @Test
    void anUnknownPlaceIsInsideNothing() {
        AreaId unknown = AreaId.commune("99999");
        assertThat(TERRITORY.find(unknown)).isEmpty();
        assertThat(TERRITORY.inside(unknown, FRANCE)).isFalse();
        assertThat(TERRITORY.inside(unknown, unknown)).isFalse();
        assertThat(TERRITORY.overlap(FRANCE, unknown)).isFalse();
        assertThat(TERRITORY.ancestors(unknown)).isEmpty();
        assertThat(TERRITORY.within(unknown, AreaKind.COMMUNE)).isEmpty();
    }

    @Test
    void containmentAndOverlapAgreeWithSetsOfCommunes() {
        var all = new ArrayList<AreaId>();
        for (AreaKind kind : List.of(AreaKind.EPCI, AreaKind.DEPARTEMENT, AreaKind.REGION, AreaKind.MRC)) {
            TERRITORY.all(kind).forEach(area -> all.add(area.id()));
        }
        var random = new Random(20261121);
        int overlapping = 0;
        for (int i = 0; i < 3_000; i++) {
            AreaId a = all.get(random.nextInt(all.size()));
            AreaId b = i % 3 == 0 ? epciNear(a, random) : all.get(random.nextInt(all.size()));
            Set<AreaId> groundA = ground(a);
            Set<AreaId> groundB = ground(b);
            Set<AreaId> shared = new HashSet<>(groundA);
            shared.retainAll(groundB);
            overlapping += shared.isEmpty() ? 0 : 1;
            assertThat(TERRITORY.overlap(a, b)).as(a + " and " + b).isEqualTo(!shared.isEmpty());
            assertThat(TERRITORY.inside(a, b))
                    .as(a + " in " + b)
                    .isEqualTo(!groundA.isEmpty() && groundB.containsAll(groundA));
        }
        assertThat(overlapping).isGreaterThan(500);
    }

    /** The EPCI of one of the place's communes, by its ancestors, not by its ground. */
    private static AreaId epciNear(AreaId place, Random random) {
        List<AreaId> communes = List.copyOf(ground(place));
        if (communes.isEmpty()) {
            return place;
        }
        return TERRITORY
                .ancestors(communes.get(random.nextInt(communes.size())))
                .getFirst()
                .id();
    }

    private static final Map<AreaId, Set<AreaId>> GROUNDS = grounds();

    private static Set<AreaId> ground(AreaId place) {
        return GROUNDS.getOrDefault(place, Set.of());
    }

    private static Map<AreaId, Set<AreaId>> grounds() {
        var grounds = new HashMap<AreaId, Set<AreaId>>();
        for (AreaKind kind : List.of(AreaKind.COMMUNE, AreaKind.MUNICIPALITY)) {
            for (Area area : TERRITORY.all(kind)) {
                TERRITORY
                        .ancestors(area.id())
                        .forEach(larger -> grounds.computeIfAbsent(larger.id(), none -> new HashSet<>())
                                .add(area.id()));
            }
        }
        return grounds;
    }
}
