package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.ACTIVITIES;
import static org.chainon.matching.engine.EngineFixtures.ALL_FRANCE;
import static org.chainon.matching.engine.EngineFixtures.BREST;
import static org.chainon.matching.engine.EngineFixtures.DEADLINE;
import static org.chainon.matching.engine.EngineFixtures.LAWNS;
import static org.chainon.matching.engine.EngineFixtures.TERRITORY;
import static org.chainon.matching.engine.EngineFixtures.TODAY;
import static org.chainon.matching.engine.EngineFixtures.centre;
import static org.chainon.matching.engine.EngineFixtures.lot;
import static org.chainon.matching.engine.EngineFixtures.regime;
import static org.chainon.matching.engine.EngineFixtures.supplier;
import static org.chainon.matching.engine.EngineFixtures.work;
import static org.chainon.supplier.SupplierFixtures.ARRAS;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.in;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LuceneEngineTest {
    private static final AreaId DUNKERQUE = AreaId.commune("59183");
    /** More than the engine looks at closely. */
    private static final int CROWD = 700;

    private final LuceneEngine engine = new LuceneEngine(TERRITORY, ACTIVITIES, Weights.shipped());

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private SupplierId add(EngineFixtures.Who who) {
        SupplierProfile profile = who.build();
        engine.put(profile);
        engine.refresh();
        return profile.supplier().id();
    }

    private LotProfile add(EngineFixtures.What what) {
        LotProfile profile = what.build();
        engine.put(profile.notice().id(), List.of(profile));
        engine.refresh();
        return profile;
    }

    private List<SupplierId> whoFits(EngineFixtures.What what, int top) {
        return engine.whoFits(what.build(), top).stream().map(Ranked::supplier).toList();
    }

    private List<LotProfile> whatFits(EngineFixtures.Who who) {
        return engine.whatFits(who.build(), DEADLINE.minusDays(10), 50).stream()
                .map(Ranked::lot)
                .toList();
    }

    private void crowd(AreaId commune, int many) {
        for (int i = 0; i < many; i++) {
            engine.put(supplier("Tonte de pelouses").cpv(LAWNS).in(commune).build());
        }
        engine.refresh();
    }

    @Test
    void bothQuestionsGiveAPairTheSameScore() {
        List<SupplierProfile> suppliers = market(engine);
        Map<String, Double> ofSuppliers = new HashMap<>();
        Map<String, Double> ofLots = new HashMap<>();
        for (LotProfile lot : lots(engine)) {
            for (Ranked match : engine.whoFits(lot, 100)) {
                ofSuppliers.put(match.supplier() + " " + lot.lot().id(), match.score());
            }
        }
        for (SupplierProfile supplier : suppliers) {
            for (Ranked match : engine.whatFits(supplier, DEADLINE.minusDays(1), 100)) {
                ofLots.put(match.supplier() + " " + match.lot().lot().id(), match.score());
            }
        }
        ofSuppliers.keySet().retainAll(ofLots.keySet());
        assertThat(ofSuppliers).hasSizeGreaterThan(200);
        ofSuppliers.forEach(
                (pair, score) -> assertThat(ofLots.get(pair)).as(pair).isCloseTo(score, Offset.offset(1e-4)));
    }

    @Test
    void searchingFindsTheBestOfThoseThatComparingAllFinds() {
        List<SupplierProfile> suppliers = market(engine);
        List<LotProfile> lots = lots(engine);
        Map<LotId, List<Ranked>> compared = new HashMap<>();
        engine.compareAll(
                lots,
                suppliers.iterator(),
                ranked -> compared.computeIfAbsent(ranked.lot().lot().id(), id -> new ArrayList<>())
                        .add(ranked));
        for (LotProfile lot : lots) {
            List<SupplierId> best = compared.get(lot.lot().id()).stream()
                    .sorted(Comparator.comparingDouble(Ranked::score)
                            .reversed()
                            .thenComparing(ranked -> ranked.supplier().value()))
                    .limit(10)
                    .map(Ranked::supplier)
                    .toList();
            assertThat(engine.whoFits(lot, 40).stream().filter(Ranked::relevant).limit(10))
                    .extracting(Ranked::supplier)
                    .isEqualTo(best);
        }
    }

    private static List<SupplierProfile> market(MatchingEngine engine) {
        Random random = new Random(3);
        List<String> trades = List.of("Tonte de pelouses", "Nettoyage de vitres", "Peinture de façades", "Traiteur");
        List<String> codes = List.of(LAWNS, "90911300", "45442100", "55520000");
        List<String> naf = List.of("8130Z", "8121Z", "4334Z", "5621Z");
        List<SupplierProfile> suppliers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int trade = i % 4;
            Point near = new Point(50.63 + random.nextDouble(), 3.06 - random.nextDouble());
            Work done = work(trades.get(trade), codes.get(trade), "Ville " + i % 3, near, TODAY.minusDays(30L * i));
            SupplierProfile profile = supplier(trades.get(random.nextInt(4)))
                    .naf(naf.get(trade))
                    .at(near)
                    .works(random.nextBoolean() ? List.of(done) : List.of())
                    .leaning(trades.get(trade), codes.get(trade), random.nextBoolean())
                    .build();
            engine.put(profile);
            engine.put(new Precedent("won " + i, done, naf.get(trade), Set.of()));
            suppliers.add(profile);
        }
        engine.refresh();
        return suppliers;
    }

    private static List<LotProfile> lots(MatchingEngine engine) {
        List<LotProfile> lots = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            LotProfile lot = lot(i % 2 == 0 ? "Tonte et nettoyage de vitres" : "Peinture, traiteur")
                    .cpv(i % 3 == 0 ? LAWNS : "45442100")
                    .in(i % 5 == 0 ? ARRAS : LILLE)
                    .worth(10_000L * (i + 1))
                    .buyer("Ville " + i % 4)
                    .build();
            engine.put(lot.notice().id(), List.of(lot));
            lots.add(lot);
        }
        engine.refresh();
        return lots;
    }

    @Test
    void whatIsPutAgainReplacesAndWhatIsRemovedIsGone() {
        SupplierId id = add(supplier("Tonte de pelouses"));
        assertThat(whoFits(lot("Tonte"), 10)).containsExactly(id);
        add(supplier("Nettoyage de vitres").id(id));
        assertThat(whoFits(lot("Tonte"), 10)).isEmpty();
        assertThat(whoFits(lot("Vitres"), 10)).containsExactly(id);
        engine.remove(id);
        engine.refresh();
        assertThat(whoFits(lot("Vitres"), 10)).isEmpty();
    }

    @Test
    void aNoticeKeepsOnlyTheLotsOfItsNewestVersion() {
        NoticeId notice = NoticeId.random();
        LotProfile mowing = lot("Tonte").of(notice).build();
        LotProfile windows = lot("Vitres").of(notice).build();
        engine.put(notice, List.of(mowing));
        engine.refresh();
        assertThat(whatFits(supplier("Tonte"))).containsExactly(mowing);
        engine.put(notice, List.of(windows));
        engine.refresh();
        assertThat(whatFits(supplier("Tonte"))).isEmpty();
        assertThat(whatFits(supplier("Vitres"))).containsExactly(windows);
        engine.put(notice, List.of());
        engine.refresh();
        assertThat(whatFits(supplier("Vitres"))).isEmpty();
    }

    @Test
    void oneLotANoticeItsBest() {
        NoticeId notice = NoticeId.random();
        LotProfile both = lot("Tonte de pelouses").of(notice).build();
        LotProfile one = lot("Tonte de vergers communaux fleuris").of(notice).build();
        engine.put(notice, List.of(one, both));
        engine.refresh();
        assertThat(whatFits(supplier("Tonte de pelouses"))).containsExactly(both);
    }

    @Test
    void equalsAreOrderedByIdWhateverCameFirst() {
        List<SupplierProfile> equals = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            equals.add(supplier("Tonte").in(LILLE).build());
        }
        List<SupplierId> byId = equals.stream()
                .map(profile -> profile.supplier().id())
                .sorted(Comparator.comparing(SupplierId::value))
                .toList();
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(equals, new Random(round));
            equals.forEach(engine::put);
            engine.refresh();
            assertThat(whoFits(lot("Tonte").in(LILLE), 50)).isEqualTo(byId);
            assertThat(whoFits(lot("Tonte").in(LILLE), 7)).isEqualTo(byId.subList(0, 7));
        }
    }

    @Test
    void aNewcomerNearByIsFoundThoughNothingIsKnownOfIt() {
        SupplierId near =
                add(supplier("").kinds(EnterpriseKind.ACI).naf("8130Z").in(ARRAS));
        SupplierId far = add(supplier("").kinds(EnterpriseKind.ACI).naf("8130Z").in(BREST));
        assertThat(whoFits(lot("Tonte").in(LILLE), 10)).contains(near).doesNotContain(far);
        engine.put(new Precedent("a", work("Tonte", LAWNS), "8130Z", Set.of()));
        for (int i = 0; i < 9; i++) {
            engine.put(new Precedent("b" + i, work("Vitres", "90911300"), "8121Z", Set.of()));
        }
        engine.refresh();
        assertThat(whoFits(lot("Tonte").in(LILLE), 10)).as("found by its trade").containsExactly(near, far);
    }

    @Test
    void newcomersAreNotHiddenByACrowdFarAway() {
        crowd(BREST, CROWD);
        SupplierId near = add(supplier("").naf("8130Z").in(ARRAS));
        assertThat(whoFits(lot("Tonte").in(LILLE), CROWD + 1)).contains(near);
    }

    @Test
    void aLotOfADepartementFindsThoseOfItsCommunesInACrowd() {
        SupplierId local = add(supplier("Tonte de pelouses").cpv(LAWNS).in(DUNKERQUE));
        crowd(BREST, CROWD);
        assertThat(whoFits(lot("Tonte de pelouses").cpv(LAWNS).in(NORD), 1)).containsExactly(local);
    }

    static Stream<ServiceArea> areas() {
        return Stream.of(in(DUNKERQUE), in(NORD), new ServiceArea.Around(centre(ARRAS), 60), ALL_FRANCE);
    }

    @ParameterizedTest
    @MethodSource("areas")
    void aLotOfADepartementFindsThoseThatSayTheyGoThere(ServiceArea area) {
        crowd(BREST, 50);
        SupplierId serving = add(supplier("Tonte de pelouses").cpv(LAWNS).working(area));
        assertThat(whoFits(lot("Tonte de pelouses").cpv(LAWNS).in(NORD), 1)).containsExactly(serving);
    }

    @ParameterizedTest
    @MethodSource("areas")
    void evenInACrowdFarAway(ServiceArea area) {
        crowd(BREST, CROWD);
        SupplierId serving = add(supplier("Tonte de pelouses").cpv(LAWNS).working(area));
        assertThat(whoFits(lot("Tonte de pelouses").cpv(LAWNS).in(NORD), 1)).containsExactly(serving);
    }

    @Test
    void whatIsOverIsLeftOut() {
        add(lot("Tonte").until("2026-12-01T12:00:00+01:00"));
        LotProfile open = add(lot("Tonte").until("2026-12-15T12:00:00+01:00"));
        LotProfile always = add(lot("Tonte").until(null));
        assertThat(whatFits(supplier("Tonte"))).containsExactlyInAnyOrder(open, always);
    }

    @Test
    void reservedLotsMeetOnlyTheirKinds() {
        SupplierId admitted = add(supplier("Tonte").kinds(EnterpriseKind.EA));
        add(supplier("Tonte").kinds(EnterpriseKind.TPE_PME));
        add(supplier("").in(LILLE));
        assertThat(whoFits(lot("Tonte").in(LILLE).reserved(regime(EnterpriseKind.EA)), 9))
                .containsExactly(admitted);
        assertThat(whoFits(lot("Tonte").in(LILLE).reserved(), 9))
                .as("no rule known")
                .isEmpty();
        LotProfile reserved = add(lot("Tonte").reserved(regime(EnterpriseKind.EA)));
        assertThat(whatFits(supplier("Tonte").kinds(EnterpriseKind.EA))).containsExactly(reserved);
        assertThat(whatFits(supplier("Tonte").kinds(EnterpriseKind.TPE_PME))).isEmpty();
    }

    @Test
    void lotsAbroadMeetNobody() {
        add(supplier("Tonte"));
        add(lot("Tonte").abroad());
        assertThat(whoFits(lot("Tonte").abroad(), 9)).isEmpty();
        assertThat(whatFits(supplier("Tonte"))).isEmpty();
    }

    @Test
    void questionsWithoutWordsOrPlacesAreAnswered() {
        add(supplier("").at(LILLE_CENTRE));
        add(lot(""));
        assertThat(whoFits(lot(""), 9)).isEmpty();
        assertThat(whatFits(supplier(""))).isEmpty();
        assertThat(whoFits(lot("Tonte"), 0)).isEmpty();
    }

    @Test
    void manyMayPutAndAskAtOnce() throws Exception {
        List<SupplierProfile> suppliers = market(engine);
        List<LotProfile> lots = lots(engine);
        Callable<Integer> putting = () -> {
            for (int i = 0; i < 60; i++) {
                engine.put(suppliers.get(i % suppliers.size()));
                LotProfile lot = lots.get(i % lots.size());
                engine.put(lot.notice().id(), i % 7 == 0 ? List.of() : List.of(lot));
                engine.remove(
                        suppliers.get((i + 1) % suppliers.size()).supplier().id());
                engine.refresh();
            }
            return 1;
        };
        Callable<Integer> asking = () -> {
            int found = 0;
            for (int i = 0; i < 60; i++) {
                found += engine.whoFits(lots.get(i % lots.size()), 5).size();
                found += engine.whatFits(suppliers.get(i % suppliers.size()), DEADLINE.minusDays(1), 5)
                        .size();
            }
            return found;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : threads.invokeAll(List.of(putting, putting, asking, asking))) {
                assertThat(each.get()).isPositive();
            }
        }
    }

    @Test
    void theNearerFitsBetter() {
        SupplierId arras = add(supplier("Tonte").in(ARRAS));
        SupplierId brest = add(supplier("Tonte").in(BREST));
        SupplierId lille = add(supplier("Tonte").in(LILLE));
        List<Ranked> ranked = engine.whoFits(lot("Tonte").in(LILLE).build(), 9);
        assertThat(ranked).extracting(Ranked::supplier).containsExactly(lille, arras, brest);
        assertThat(ranked).extracting(Ranked::score).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Stream.of(ranked.getFirst().score())).allMatch(score -> score > 0 && score < 1);
    }
}
