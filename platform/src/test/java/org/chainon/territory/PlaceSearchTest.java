package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.territory.Fixtures.BRETAGNE;
import static org.chainon.territory.Fixtures.ESTRIE;
import static org.chainon.territory.Fixtures.FRANCE;
import static org.chainon.territory.Fixtures.PARIS;
import static org.chainon.territory.Fixtures.QUEBEC;
import static org.chainon.territory.Fixtures.RENNES;
import static org.chainon.territory.Fixtures.SHERBROOKE;
import static org.chainon.territory.Fixtures.TERRITORY;
import static org.chainon.territory.Fixtures.departement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSearchTest {
    private static final Set<AreaKind> ALL = EnumSet.allOf(AreaKind.class);

    private static List<String> found(String words, int limit) {
        return TERRITORY.search(words, ALL, limit).stream()
                .map(area -> area.id().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"saint denis", "SAINT-DENIS", "St Denis", "st-denis", "  Saint   Denis "})
    void caseAccentsDashesAndShortSaintsDoNotMatter(String words) {
        assertThat(found(words, 3))
                .containsAnyOf("COMMUNE:97411", "COMMUNE:93066")
                .hasSize(3);
        assertThat(found(words, 3)).isEqualTo(found("Saint-Denis", 3));
    }

    @ParameterizedTest
    @CsvSource({
        "renn, COMMUNE:35238",
        "cotes d arm, DEPARTEMENT:22",
        "bretag, REGION:53",
        "ile de fr, REGION:11",
        "boulogne bill, COMMUNE:92012",
        "nîmes, COMMUNE:30189",
        "NIMES, COMMUNE:30189",
        "sherbrooke, COMMUNE:none",
        "estrie, QC_REGION:05",
        "oeuilly, COMMUNE:51410"
    })
    void findsAsOneTypes(String words, String expected) {
        if (expected.endsWith("none")) {
            assertThat(found(words, 10)).noneMatch(id -> id.startsWith("COMMUNE"));
        } else {
            assertThat(found(words, 10)).contains(expected);
        }
    }

    @Test
    void theVeryNameComesFirstAndLargerPlacesBeforeSmaller() {
        assertThat(found("paris", 10).subList(0, 2)).containsExactly("DEPARTEMENT:75", "COMMUNE:75056");
        assertThat(found("rennes", 5).getFirst()).isEqualTo("COMMUNE:35238");
        assertThat(found("québec", 4).subList(0, 1)).containsExactly("COUNTRY:QC");
    }

    @Test
    void stMayBeTheStartOfAnotherName() {
        assertThat(TERRITORY.search("st", List.of(AreaKind.COMMUNE), 500))
                .extracting(Area::name)
                .contains("Strasbourg", "Saint-Denis");
    }

    @Test
    void keepsToTheKindsAndTheLimit() {
        assertThat(TERRITORY.search("saint", List.of(AreaKind.COMMUNE), 7))
                .hasSize(7)
                .allMatch(area -> area.id().kind() == AreaKind.COMMUNE);
        assertThat(found("", 5)).isEmpty();
        assertThat(found("zzzz", 5)).isEmpty();
        assertThat(found("(%_'", 5)).isEmpty();
    }

    @Test
    void understandsCodes() {
        assertThat(found("35", 3).getFirst()).isEqualTo("DEPARTEMENT:35");
        assertThat(found("2a", 3).getFirst()).isEqualTo("DEPARTEMENT:2A");
        assertThat(found("35238", 3)).containsExactly("COMMUNE:35238");
        assertThat(found("35000", 3)).containsExactly("COMMUNE:35238");
    }

    @Test
    void postalCodesLeadToTheirCommunes() {
        assertThat(TERRITORY.byPostalCode("35000")).extracting(Area::id).containsExactly(RENNES);
        assertThat(TERRITORY.byPostalCode("75012")).extracting(Area::id).containsExactly(PARIS);
        assertThat(TERRITORY.byPostalCode("01400")).hasSizeGreaterThan(5);
        assertThat(TERRITORY.byPostalCode("99999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RENNES, DEPARTEMENT:35, 35238",
        "Rennes Cedex 7, REGION:53, 35238",
        "ST MALO, COUNTRY:FR, 35288",
        "HAVRE (LE), COUNTRY:FR, 76351",
        "PARIS 12, COUNTRY:FR, 75056",
        "Lyon 3e Arrondissement, COUNTRY:FR, 69123",
        "Saint-Denis, DEPARTEMENT:93, 93066",
        "Saint-Denis, DEPARTEMENT:974, 97411",
        "Arbignieu, DEPARTEMENT:01, 01015"
    })
    void findsTheCommuneOfThatNameInsideALargerPlace(String name, String inside, String code) {
        assertThat(TERRITORY.byName(name, AreaId.parse(inside))).map(Area::id).hasValue(AreaId.commune(code));
    }

    @Test
    void aNameElsewhereIsNotFound() {
        assertThat(TERRITORY.byName("Rennes", departement("22"))).isEmpty();
        assertThat(TERRITORY.byName("Renne", BRETAGNE)).isEmpty();
        assertThat(TERRITORY.byName("Sherbrooke", FRANCE)).isEmpty();
        assertThat(TERRITORY.byName("sherbrooke", ESTRIE)).map(Area::id).hasValue(SHERBROOKE);
        assertThat(TERRITORY.byName("Montréal", QUEBEC))
                .map(area -> area.id().toString())
                .hasValue("MUNICIPALITY:66023");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, COUNTRY:FR",
        "FR1, REGION:11",
        "FR10, REGION:11",
        "FR101, DEPARTEMENT:75",
        "FRH03, DEPARTEMENT:35",
        "FRM02, DEPARTEMENT:2B",
        "FRK26, DEPARTEMENT:69",
        "FRY40, DEPARTEMENT:974",
        "FRY4, REGION:04",
        "FRC1, REGION:27"
    })
    void nutsCodesStandForPlaces(String nuts, String place) {
        assertThat(TERRITORY.ofNuts(nuts)).hasValue(AreaId.parse(place));
    }

    @Test
    void everyDepartementWithANutsCodeIsCoveredOnceAtLevelThree() {
        var departements = TERRITORY.all(AreaKind.REGION).stream()
                .filter(region -> region.id().code().length() == 2)
                .flatMap(region -> TERRITORY.within(region.id(), AreaKind.DEPARTEMENT).stream())
                .map(Area::id)
                .toList();
        assertThat(departements).hasSize(101);
        assertThat(departements)
                .allSatisfy(
                        departement -> assertThat(TERRITORY.find(departement)).isPresent());
        assertThat(TERRITORY.coveredByNuts("FRC1"))
                .containsExactly(departement("21"), departement("58"), departement("71"), departement("89"));
        assertThat(TERRITORY.coveredByNuts("FRY")).hasSize(5);
        assertThat(TERRITORY.ofNuts("FRY")).isEmpty();
        assertThat(TERRITORY.ofNuts("DE111")).isEmpty();
        assertThat(TERRITORY.coveredByNuts("FRZZZ")).isEmpty();
    }
}
