package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.ALL_FRANCE;
import static org.chainon.matching.engine.EngineFixtures.BREST;
import static org.chainon.matching.engine.EngineFixtures.LAWNS;
import static org.chainon.matching.engine.EngineFixtures.TODAY;
import static org.chainon.matching.engine.EngineFixtures.lot;
import static org.chainon.matching.engine.EngineFixtures.regime;
import static org.chainon.matching.engine.EngineFixtures.scorer;
import static org.chainon.matching.engine.EngineFixtures.supplier;
import static org.chainon.matching.engine.EngineFixtures.work;
import static org.chainon.supplier.SupplierFixtures.ARRAS;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.NORD;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.matching.engine.EngineFixtures.What;
import org.chainon.matching.engine.EngineFixtures.Who;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.territory.ServiceArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped weights make of each piece of evidence. */
class ScorerTest {
    private static final LotFacts MOWING = lot("Tonte des pelouses du stade")
            .cpv(LAWNS)
            .in(LILLE)
            .worth(50_000)
            .buyer("Ville de Lille")
            .facts();

    private static Who who() {
        return supplier("Jardinage");
    }

    private static Work mowed(String buyer) {
        return work("Tonte des pelouses", LAWNS, buyer, LILLE_CENTRE, TODAY.minusDays(60));
    }

    private static Work cleaned() {
        return work("Nettoyage de vitres", "90911300", "Ville d'Arras", LILLE_CENTRE, TODAY.minusDays(60));
    }

    static Stream<Arguments> evidence() {
        ServiceArea north = SupplierFixtures.in(NORD);
        ServiceArea aroundBrest = new ServiceArea.Around(EngineFixtures.centre(BREST), 30);
        return Stream.of(
                Arguments.of("words", supplier("Tonte de pelouses"), supplier("Maçonnerie")),
                Arguments.of("more words", supplier("Tonte de pelouses"), supplier("Pelouses")),
                Arguments.of(
                        "words of what it does before its name",
                        supplier("Tonte"),
                        supplier("").named("Tonte")),
                Arguments.of("words of its name", supplier("").named("Tonte"), supplier("")),
                Arguments.of("the same CPV", who().cpv(LAWNS), who().cpv("77000000")),
                Arguments.of("a CPV of the division", who().cpv("77000000"), who().cpv("90910000")),
                Arguments.of("a like work", who().works(mowed("")), who().works(cleaned())),
                Arguments.of("one more like work", who().works(mowed(""), cleaned()), who().works(cleaned())),
                Arguments.of("a like work or none", who().works(mowed("")), who()),
                Arguments.of("the same buyer", who().works(mowed("Ville de Lille")), who().works(mowed("Arras"))),
                Arguments.of("a nearer site", who().in(LILLE), who().in(ARRAS)),
                Arguments.of("a near site or none", who().in(LILLE), who()),
                Arguments.of("near or far away", who().in(ARRAS), who().in(BREST)),
                Arguments.of("an area that reaches", who().in(BREST).working(north), who().in(BREST)),
                Arguments.of(
                        "an area that does not",
                        who().in(LILLE),
                        who().in(LILLE).working(aroundBrest)),
                Arguments.of("the country, from afar", who().in(BREST).working(ALL_FRANCE), who().in(BREST)),
                Arguments.of("the very place or the country", who().working(north), who().working(ALL_FRANCE)),
                Arguments.of("liked alike", who().leaning("Tonte", LAWNS, true), who()),
                Arguments.of("refused alike", who(), who().leaning("Tonte", LAWNS, false)),
                Arguments.of(
                        "as far as is too far", who().in(ARRAS), who().in(ARRAS).limits(40.0, null, null)),
                Arguments.of("as large as is too large", who(), who().limits(null, 40_000.0, null)),
                Arguments.of("as small as is too small", who(), who().limits(null, null, 60_000.0)),
                Arguments.of(
                        "refused another",
                        who().leaning("Vitres", "90911300", false),
                        who().leaning("Tonte", LAWNS, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evidence")
    void movesTheScore(String what, Who better, Who worse) {
        assertThat(scorer().sum(better.facts(), MOWING)).as(what).isGreaterThan(scorer().sum(worse.facts(), MOWING));
    }

    @Test
    void whatItSaidOfOtherThingsDoesNotCount() {
        assertThat(scorer().said(who().leaning("Vitres", "90911300", false).facts(), MOWING))
                .isZero();
    }

    @Test
    void withinWhatItSaidItCanDoNothingIsLost() {
        Who who = who().in(ARRAS).limits(60.0, 100_000.0, 10_000.0);
        assertThat(scorer().beyondLimits(who.facts(), MOWING)).isFalse();
        assertThat(scorer().beyondLimits(who().limits(10.0, null, null).facts(), MOWING))
                .as("where its site is unknown")
                .isFalse();
    }

    @Test
    void aTradeThatWinsSuchContractsCountsAStatusCodeDoesNot() {
        Trades trades = new Trades(Map.of("8130Z", 2.0, "8899B", 2.0, "4120A", -2.0), 0, Map.of());
        LotFacts lot = new LotFacts(MOWING.profile(), EngineFixtures.CORPUS, Weights.shipped(), trades);
        double none = scorer().sum(who().facts(), lot);
        assertThat(scorer().sum(who().naf("8130Z").facts(), lot)).isGreaterThan(none);
        assertThat(scorer().sum(who().naf("4120A").facts(), lot)).isLessThan(none);
        assertThat(scorer().sum(who().naf("8899B").facts(), lot)).isEqualTo(none);
        assertThat(scorer().sum(who().naf("0000Z").facts(), lot)).isEqualTo(none);
    }

    static Stream<Arguments> scanty() {
        Who full = who().cpv(LAWNS)
                .in(LILLE)
                .works(mowed("Ville de Lille"), cleaned())
                .leaning("Tonte", LAWNS, true);
        Work bare = work("", null);
        return Stream.of(
                        full,
                        supplier(""),
                        supplier("").works(bare),
                        supplier("").working(ALL_FRANCE))
                .flatMap(who -> Stream.of(
                                lot(""),
                                lot("Tonte"),
                                lot("").cpv(LAWNS),
                                lot("").cpv("00000000"),
                                lot("").in(NORD),
                                lot("").at(LILLE_CENTRE),
                                lot("").worth(0),
                                lot("").worth(50_000),
                                lot("").buyer(""),
                                lot("").on(TODAY.minusYears(40)))
                        .map(what -> Arguments.of(who, what)));
    }

    @ParameterizedTest
    @MethodSource("scanty")
    void nothingIsLessThanANumber(Who who, What what) {
        SupplierFacts supplier = who.facts();
        LotFacts lot = what.facts();
        assertThat(DoubleStream.of(scorer().features(supplier, lot)).boxed()).allMatch(Double::isFinite);
        assertThat(scorer().sum(supplier, lot)).isFinite();
        Evidence evidence = Evidence.of(supplier, lot, scorer(), new Reach(EngineFixtures.TERRITORY));
        assertThat(DoubleStream.of(evidence.parts()).boxed()).allMatch(Double::isFinite);
    }

    @Test
    void whatIsUnknownBesideAnEmptyMarketIsANumberToo() throws Exception {
        try (Precedents none = new Precedents(new ByteBuffersDirectory(), cpv -> Set.of())) {
            LotFacts lot = new LotFacts(
                    MOWING.profile(), none, Weights.shipped(), none.like(MOWING.profile(), Affinity.UNKNOWN));
            assertThat(scorer().sum(who().works(mowed("")).cpv(LAWNS).facts(), lot))
                    .isFinite();
        }
    }

    @Test
    void aReservedLotLetsOnlyItsKindsIn() {
        LotProfile reserved = lot("Tonte")
                .reserved(regime(EnterpriseKind.EA, EnterpriseKind.ESAT), regime(EnterpriseKind.ACI))
                .build();
        assertThat(Scorer.admitted(Set.of(EnterpriseKind.ACI), reserved))
                .isEqualTo(Optional.of(Optional.of(reserved.regimes().get(1))));
        assertThat(Scorer.admitted(Set.of(EnterpriseKind.ESAT, EnterpriseKind.SCOP), reserved))
                .isPresent();
        assertThat(Scorer.admitted(Set.of(EnterpriseKind.SCOP), reserved)).isEmpty();
        assertThat(Scorer.admitted(Set.of(), reserved)).isEmpty();
        assertThat(Scorer.admitted(
                        Set.of(EnterpriseKind.ACI), lot("Tonte").reserved().build()))
                .isEmpty();
        assertThat(Scorer.admitted(Set.of(), lot("Tonte").build())).isEqualTo(Optional.of(Optional.empty()));
    }

    @Test
    void insertionAndDisabilityStructuresFarAwayCountAsFarther() {
        double others = scorer().sum(who().in(BREST).facts(), MOWING);
        assertThat(scorer().sum(who().kinds(EnterpriseKind.ACI).in(BREST).facts(), MOWING))
                .isLessThan(others);
        assertThat(scorer().sum(who().kinds(EnterpriseKind.TPE_PME).in(BREST).facts(), MOWING))
                .isEqualTo(others);
    }
}
