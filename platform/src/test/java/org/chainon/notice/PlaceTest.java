package org.chainon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Territory TERRITORY = Territory.ofReferenceTables();

    private static Place place(AreaId id) {
        var area = TERRITORY.find(id).orElseThrow();
        return new Place(area.name(), id, area.point(), "FR");
    }

    private static final Place SAVOIE = place(AreaId.departement("73"));
    private static final Place AIX_LES_BAINS = place(AreaId.commune("73008"));
    private static final Place LILLE = place(AreaId.commune("59350"));

    @Test
    void aDepartementTakesThePointOfTheBuyerInsideAndStaysADepartement() {
        Place pointed = Place.pointed(SAVOIE, AIX_LES_BAINS, TERRITORY);

        assertThat(pointed).isEqualTo(new Place(SAVOIE.text(), SAVOIE.area(), AIX_LES_BAINS.point(), "FR"));
    }

    @Test
    void aBuyerElsewhereOrAPointOfItsOwnChangesNothing() {
        assertThat(Place.pointed(SAVOIE, LILLE, TERRITORY)).isEqualTo(SAVOIE);
        Place told = new Place("Tignes", SAVOIE.area(), new Point(45.47, 6.91), "FR");
        assertThat(Place.pointed(told, AIX_LES_BAINS, TERRITORY)).isEqualTo(told);
    }

    @Test
    void whereNoPlaceIsKnownTheBuyersStandsForIt() {
        assertThat(Place.pointed(null, LILLE, TERRITORY)).isEqualTo(LILLE);
        Place abroad = new Place("Atlantide", null, null, "XX");
        assertThat(Place.pointed(abroad, LILLE, TERRITORY)).isEqualTo(LILLE);
        assertThat(Place.pointed(abroad, null, TERRITORY)).isEqualTo(abroad);
    }
}
