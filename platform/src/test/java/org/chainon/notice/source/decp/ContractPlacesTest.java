package org.chainon.notice.source.decp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.chainon.notice.Place;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPlacesTest {
    private static final Territory TERRITORY = Territory.ofReferenceTables();
    private final ContractPlaces places = new ContractPlaces(TERRITORY);

    @Test
    void aPostalCodeOfSeveralCommunesIsTheMiddleBetweenThem() {
        List<Area> communes = TERRITORY.byPostalCode("62128");
        assertThat(communes).hasSizeGreaterThan(5);
        Place place = places.of("Code postal", "62128", null);
        assertThat(place.area()).isEqualTo(AreaId.departement("62"));
        assertThat(place.point().lat()).isEqualTo(mean(communes, Point::lat), Offset.offset(1e-9));
        assertThat(place.point().lon()).isEqualTo(mean(communes, Point::lon), Offset.offset(1e-9));
        assertThat(communes)
                .allSatisfy(commune ->
                        assertThat(commune.point().distanceKm(place.point())).isLessThan(15));
        Point departement =
                TERRITORY.find(AreaId.departement("62")).orElseThrow().point();
        assertThat(departement.distanceKm(place.point())).isGreaterThan(15);
    }

    private static double mean(List<Area> areas, ToDoubleFunction<Point> coordinate) {
        return areas.stream().map(Area::point).mapToDouble(coordinate).average().orElseThrow();
    }

    @Test
    void oneOfThemByNameIsThatOne() {
        Area named = TERRITORY.byPostalCode("62128").getFirst();
        Place place = places.of("code postal", "62128", named.name());
        assertThat(place.area()).isEqualTo(named.id());
        assertThat(place.point()).isEqualTo(named.point());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Code postal, 29200, COMMUNE:29019",
        "Code postal, 59, DEPARTEMENT:59",
        "Code commune, 1004, COMMUNE:01004",
        "Code commune, 75112, COMMUNE:75056",
        "Code commune, 97411, COMMUNE:97411",
        "Code canton, 3512, DEPARTEMENT:35",
        "Code arrondissement, 593, DEPARTEMENT:59",
        "Code département, 2a, DEPARTEMENT:2A",
        "Code postal, 20999, DEPARTEMENT:2B",
        "Code région, 53, REGION:53",
        "CODE RÉGION, FRH0, REGION:53",
        "Code pays, FRA, COUNTRY:FR"
    })
    void eachSortOfCode(String kind, String code, String area) {
        assertThat(places.of(kind, code, null).area()).isEqualTo(AreaId.parse(area));
    }

    @Test
    void whatIsNotUnderstoodKeepsItsName() {
        assertThat(places.of("Code postal", "99999", "Ailleurs")).isEqualTo(new Place("Ailleurs", null, null, "FR"));
        assertThat(places.of(null, null, "Ailleurs").text()).isEqualTo("Ailleurs");
        assertThat(places.of("Code postal", "x", null).area()).isNull();
        assertThat(places.of("Code postal", null, null)).isNull();
    }
}
