package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainon.matching.engine.Evidence.CpvPair;
import org.chainon.nomenclature.Cpv;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void theNearerInTheCpvTreeTheBetter() {
        assertThat(nearness("77310000", "77310000"))
                .isGreaterThan(nearness("77310000", "77313000"))
                .isGreaterThan(nearness("77310000", "77340000"))
                .isGreaterThan(nearness("77310000", "77000000"));
        assertThat(nearness("77310000", "77313000")).isGreaterThan(nearness("77310000", "77340000"));
        assertThat(nearness("77310000", "77340000")).isGreaterThan(nearness("77310000", "77000000"));
    }

    @Test
    void moreEvidenceNeverLowersTheScore() {
        Evidence nothing = evidence(0, 0, 0.5, 0.6);
        assertThat(nothing.score()).isZero();
        assertThat(evidence(0.5, 0, 0.5, 0.6).score())
                .isLessThan(evidence(0.5, 0.9, 0.5, 0.6).score());
        assertThat(evidence(0.5, 0.9, 0.5, 0.6).score())
                .isLessThan(evidence(0.5, 0.9, 1, 0.6).score());
        assertThat(evidence(0.5, 0.9, 1, 0.6).score())
                .isLessThan(evidence(0.5, 0.9, 1, 1).score());
        assertThat(evidence(1, 1, 1, 1).score()).isLessThanOrEqualTo(1);
    }

    private static double nearness(String lot, String supplier) {
        Cpv wanted = new Cpv(lot);
        Cpv offered = new Cpv(supplier);
        return Scorer.nearness(new CpvPair(wanted, offered, wanted.sharedDepth(offered), ""));
    }

    private static Evidence evidence(double words, double cpv, double place, double capacity) {
        return new Evidence(words, List.of(), cpv, null, place, null, capacity, null, null, null);
    }
}
