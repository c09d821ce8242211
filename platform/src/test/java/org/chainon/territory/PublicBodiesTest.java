package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicBodiesTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "219200623, COMMUNE:92062, Puteaux",
        "21920062300015, COMMUNE:92062, Puteaux by its SIRET",
        "219740115, COMMUNE:97411, Saint-Denis de La Réunion",
        "225900018, DEPARTEMENT:59, a département",
        "229740016, DEPARTEMENT:974, a département overseas",
        "243500139, DEPARTEMENT:35, Rennes Métropole",
        "265906719, DEPARTEMENT:59, a hospital",
        "279200224, DEPARTEMENT:92, housing",
        "289100012, DEPARTEMENT:91, another body"
    })
    void tellTheirPlace(String number, String place, String what) {
        assertThat(PublicBodies.placeOf(number)).as(what).contains(AreaId.parse(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200054781",
                "20005478100022",
                "130007958",
                "552100554",
                "",
                "2192006",
                "219200623000",
                "21920062X",
                "2192 00623"
            })
    void othersTellNone(String number) {
        assertThat(PublicBodies.placeOf(number)).isEmpty();
    }
}
