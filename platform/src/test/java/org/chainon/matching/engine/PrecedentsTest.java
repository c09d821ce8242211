package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.LAWNS;
import static org.chainon.matching.engine.EngineFixtures.TODAY;
import static org.chainon.matching.engine.EngineFixtures.lot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.assertj.core.data.Offset;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.nomenclature.Cpv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrecedentsTest {
    private static final LocalDate LAST_YEAR = TODAY.minusYears(1);
    private static final LotProfile MOWING =
            lot("Tonte des pelouses").cpv(LAWNS).build();

    private final Precedents precedents = new Precedents(new ByteBuffersDirectory(), cpv -> Set.of());

    @AfterEach
    void close() throws Exception {
        precedents.close();
    }

    private void won(int times, String naf, String title, String cpv, EnterpriseKind... kinds) {
        for (int i = 0; i < times; i++) {
            Work work = new Work(title, new Cpv(cpv), "", null, null, LAST_YEAR.plusDays(i));
            precedents.put(new Precedent(naf + title + i, work, naf, Set.of(kinds)));
        }
        precedents.refresh();
    }

    private void aMarket() {
        won(40, "81.30Z", "Tonte des pelouses et taille", LAWNS, EnterpriseKind.ACI);
        won(40, "8121Z", "Nettoyage de vitres", "90911300", EnterpriseKind.TPE_PME);
        won(20, null, "Tonte", LAWNS);
    }

    @Test
    void withoutPrecedentsAllIsUnknown() {
        Trades trades = precedents.like(MOWING, Affinity.UNKNOWN);
        assertThat(trades.of("8130Z")).isZero();
        assertThat(trades.of(Set.of(EnterpriseKind.ACI))).isZero();
        assertThat(precedents.rarity("tont")).isFinite();
        assertThat(precedents.codeRarity("77")).isBetween(0.0, 1.0);
        assertThat(precedents.codeShare("77")).isPositive();
    }

    @Test
    void theTradeThatWinsSuchContractsIsLikelier() {
        aMarket();
        Trades trades = precedents.like(MOWING, Affinity.UNKNOWN);
        assertThat(trades.of("8130Z")).isPositive();
        assertThat(trades.of("8121Z")).isNegative();
        assertThat(trades.of("6201Z")).as("a trade that never won").isZero();
        assertThat(trades.of("")).isZero();
    }

    @Test
    void theTableOfActivitiesSaysWhatToExpectUntilContractsDo() throws Exception {
        Affinity affinity = new Affinity(10, 0.5);
        try (Precedents mowers = new Precedents(new ByteBuffersDirectory(), cpv -> Set.of("8130Z"))) {
            Trades expected = mowers.like(MOWING, affinity);
            assertThat(expected.of("8130Z")).isEqualTo(Math.log(10));
            assertThat(expected.of("6201Z")).isEqualTo(Math.log(0.5));
            assertThat(expected.of("")).isZero();

            for (int i = 0; i < 200; i++) {
                Work won = new Work("Tonte des pelouses", new Cpv(LAWNS), "", null, null, LAST_YEAR);
                mowers.put(new Precedent("roofer" + i, won, "4391B", Set.of()));
                Work other = new Work("Stylos", new Cpv("30192121"), "", null, null, LAST_YEAR);
                mowers.put(new Precedent("mower" + i, other, "8130Z", Set.of()));
            }
            mowers.refresh();
            Trades seen = mowers.like(MOWING, affinity);
            assertThat(seen.of("8130Z")).isNegative();
            assertThat(seen.of("4391B")).isPositive();
        }
    }

    @Test
    void howMuchTheTableTellsIsCounted() {
        List<Precedent> contracts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String naf = i % 2 == 0 ? "81.30Z" : "8121Z";
            Work won = new Work("", new Cpv(i % 2 == 0 ? LAWNS : "90911300"), "", null, null, LAST_YEAR);
            contracts.add(new Precedent("c" + i, won, naf, Set.of()));
        }
        Affinity counted = Affinity.of(contracts, cpv -> cpv.division().equals("77") ? Set.of("8130Z") : Set.of());
        assertThat(counted.usual()).isBetween(1.8, 2.0);
        assertThat(counted.other()).isBetween(0.0, 0.1);
        assertThat(Affinity.of(List.of(), cpv -> Set.of())).isEqualTo(Affinity.UNKNOWN);
    }

    @Test
    void soIsTheKind() {
        aMarket();
        Trades trades = precedents.like(MOWING, Affinity.UNKNOWN);
        assertThat(trades.of(Set.of(EnterpriseKind.ACI))).isPositive();
        assertThat(trades.of(Set.of(EnterpriseKind.TPE_PME))).isNegative();
        assertThat(trades.of(Set.of(EnterpriseKind.TPE_PME, EnterpriseKind.ACI)))
                .isPositive();
        assertThat(trades.of(Set.of(EnterpriseKind.SCOP))).isZero();
    }

    @Test
    void aLotThatSaysNothingIsLikeNone() {
        aMarket();
        assertThat(precedents.like(lot("").build(), Affinity.UNKNOWN)).isEqualTo(Trades.UNKNOWN);
    }

    @Test
    void daysLeftOutAreNotLookedAt() {
        aMarket();
        int from = (int) LAST_YEAR.toEpochDay();
        assertThat(precedents.like(MOWING, Affinity.UNKNOWN, from, from + 39)).isEqualTo(Trades.UNKNOWN);
        assertThat(precedents
                        .like(MOWING, Affinity.UNKNOWN, from + 1, from + 39)
                        .of("8130Z"))
                .as("the first day is looked at")
                .isNotZero();
        assertThat(precedents.like(MOWING, Affinity.UNKNOWN, from - 900, from - 1))
                .isEqualTo(precedents.like(MOWING, Affinity.UNKNOWN));
    }

    @Test
    void theSameIdReplaces() {
        won(10, "8130Z", "Tonte des pelouses", LAWNS);
        double once = precedents.rarity("pelous");
        won(10, "8130Z", "Tonte des pelouses", LAWNS);
        assertThat(precedents.rarity("pelous")).isCloseTo(once, Offset.offset(0.01));
    }

    @Test
    void whatFewUseIsRarer() {
        aMarket();
        assertThat(precedents.rarity("unheard")).isGreaterThan(precedents.rarity("vitr"));
        assertThat(precedents.rarity("vitr")).isGreaterThan(precedents.rarity("tont"));
        assertThat(precedents.codeRarity("909113")).isGreaterThan(precedents.codeRarity("90"));
        assertThat(precedents.codeShare("77"))
                .isGreaterThan(precedents.codeShare("90"))
                .isLessThan(1);
    }
}
