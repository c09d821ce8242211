package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.LAWNS;
import static org.chainon.matching.engine.EngineFixtures.TODAY;
import static org.chainon.matching.engine.EngineFixtures.lot;

import java.time.LocalDate;
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

    private final Precedents precedents = new Precedents(new ByteBuffersDirectory());

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
        Trades trades = precedents.like(MOWING);
        assertThat(trades.of("8130Z")).isZero();
        assertThat(trades.of(Set.of(EnterpriseKind.ACI))).isZero();
        assertThat(precedents.rarity("tont")).isFinite();
        assertThat(precedents.codeRarity("77")).isBetween(0.0, 1.0);
        assertThat(precedents.codeShare("77")).isPositive();
    }

    @Test
    void theTradeThatWinsSuchContractsIsLikelier() {
        aMarket();
        Trades trades = precedents.like(MOWING);
        assertThat(trades.of("8130Z")).isPositive();
        assertThat(trades.of("8121Z")).isNegative();
        assertThat(trades.of("6201Z")).as("a trade that never won").isZero();
        assertThat(trades.of("")).isZero();
    }

    @Test
    void soIsTheKind() {
        aMarket();
        Trades trades = precedents.like(MOWING);
        assertThat(trades.of(Set.of(EnterpriseKind.ACI))).isPositive();
        assertThat(trades.of(Set.of(EnterpriseKind.TPE_PME))).isNegative();
        assertThat(trades.of(Set.of(EnterpriseKind.TPE_PME, EnterpriseKind.ACI)))
                .isPositive();
        assertThat(trades.of(Set.of(EnterpriseKind.SCOP))).isZero();
    }

    @Test
    void aLotThatSaysNothingIsLikeNone() {
        aMarket();
        assertThat(precedents.like(lot("").build())).isEqualTo(Trades.UNKNOWN);
    }

    @Test
    void daysLeftOutAreNotLookedAt() {
        aMarket();
        int from = (int) LAST_YEAR.toEpochDay();
        assertThat(precedents.like(MOWING, from, from + 39)).isEqualTo(Trades.UNKNOWN);
        assertThat(precedents.like(MOWING, from + 1, from + 39).of("8130Z"))
                .as("the first day is looked at")
                .isNotZero();
        assertThat(precedents.like(MOWING, from - 900, from - 1)).isEqualTo(precedents.like(MOWING));
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
