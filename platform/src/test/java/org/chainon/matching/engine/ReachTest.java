package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.ALL_FRANCE;
import static org.chainon.matching.engine.EngineFixtures.BREST;
import static org.chainon.matching.engine.EngineFixtures.PAS_DE_CALAIS;
import static org.chainon.matching.engine.EngineFixtures.TERRITORY;
import static org.chainon.matching.engine.EngineFixtures.centre;
import static org.chainon.matching.engine.EngineFixtures.lot;
import static org.chainon.matching.engine.EngineFixtures.supplier;
import static org.chainon.supplier.SupplierFixtures.ARRAS;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.in;

import org.chainon.territory.ServiceArea;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final Reach reach = new Reach(TERRITORY);
    private final LotFacts inNord = lot("Tonte").in(NORD).facts();

    @Test
    void aRadiusReachesTheDepartementOfACommuneInIt() {
        // Arras lies in Pas-de-Calais, some 20 km from the first communes of Nord.
        ServiceArea wide = new ServiceArea.Around(centre(ARRAS), 40);
        ServiceArea narrow = new ServiceArea.Around(centre(ARRAS), 5);
        assertThat(reach.serving(supplier("").working(wide).facts(), inNord)).isEqualTo(wide);
        assertThat(reach.serving(supplier("").working(narrow).facts(), inNord)).isNull();
    }

    @Test
    void aSupplierOfTheWholeCountryIsNotLeftOut() {
        SupplierFacts national = supplier("").in(BREST).working(ALL_FRANCE).facts();
        double far = reach.logKm(700.0);
        assertThat(reach.serving(national, inNord)).isEqualTo(ALL_FRANCE);
        assertThat(reach.adjusted(national, inNord, far, false)).isLessThan(reach.logKm(100.0));
    }

    @Test
    void theNarrowestAreaThatReachesIsTold() {
        ServiceArea chosen = in(LILLE);
        assertThat(reach.serving(supplier("").working(ALL_FRANCE, chosen).facts(), inNord))
                .isEqualTo(chosen);
    }

    @Test
    void aSiteInTheDepartementIsInside() {
        assertThat(reach.way(supplier("").in(LILLE).facts(), inNord))
                .satisfies(way -> assertThat(way.inside()).isTrue())
                .satisfies(way -> assertThat(way.place()).isEqualTo("Nord"))
                .satisfies(way -> assertThat(way.declared()).isFalse());
        assertThat(reach.way(supplier("").in(ARRAS).facts(), inNord).inside()).isFalse();
        assertThat(reach.way(supplier("").facts(), inNord).km()).isNull();
    }

    @Test
    void whereNothingIsSaidTheDistanceStands() {
        SupplierFacts silent = supplier("").in(ARRAS).facts();
        assertThat(reach.adjusted(silent, inNord, 1.5, false)).isEqualTo(1.5);
        SupplierFacts elsewhere = supplier("").working(in(PAS_DE_CALAIS)).facts();
        assertThat(reach.adjusted(elsewhere, lot("Tonte").facts(), 1.5, false)).isEqualTo(1.5);
        assertThat(reach.adjusted(elsewhere, inNord, 0.5, false)).isGreaterThan(reach.logKm(100.0));
    }

    @Test
    void aDeclaredAreaNeverPushesAwayWhoIsNear() {
        SupplierFacts near = supplier("").in(LILLE).working(in(NORD)).facts();
        assertThat(reach.adjusted(near, inNord, 0.2, false)).isEqualTo(0.2);
    }

    @Test
    void farIsFartherForThoseWhoWorkNearByButBounded() {
        SupplierFacts silent = supplier("").in(BREST).facts();
        double km20 = reach.logKm(20.0);
        double km200 = reach.logKm(200.0);
        assertThat(reach.adjusted(silent, inNord, km20, true)).isEqualTo(km20);
        assertThat(reach.adjusted(silent, inNord, km200, true)).isGreaterThan(km200);
        assertThat(reach.adjusted(silent, inNord, reach.logKm(5000.0), true)).isEqualTo(reach.logKm(1000.0));
    }

    @Test
    void withoutAPlaceThereIsNoWay() {
        assertThat(reach.way(supplier("").in(LILLE).facts(), lot("Tonte").facts()))
                .isNull();
        assertThat(reach.nearestSite(
                        supplier("").in(LILLE).facts(), lot("Tonte").facts()))
                .isNull();
        assertThat(reach.logKm(null)).isFinite();
    }
}
