package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.matching.engine.EngineFixtures.CORPUS;

import java.util.List;
import java.util.Random;
import org.chainon.nomenclature.Cpv;
import org.junit.jupiter.api.Test;

class LotCodesTest {
    private final Random random = new Random(5);

    @Test
    void sharesAsManyDigitsAsTheNomenclatureSays() {
        int near = 0;
        for (int i = 0; i < 20_000; i++) {
            Cpv a = code();
            Cpv b = random.nextBoolean() ? code() : like(a);
            int shared = LotCodes.shared(number(a), number(b));
            int expected = a.equals(b) ? 8 : a.sharedDepth(b);
            assertThat(shared).as(a + " and " + b).isEqualTo(expected);
            assertThat(LotCodes.shared(number(b), number(a))).isEqualTo(shared);
            near += shared >= 3 ? 1 : 0;
        }
        assertThat(near).as("pairs that are near").isGreaterThan(5_000);
    }

    @Test
    void theRarestCommonAncestorIsTheNearest() {
        LotCodes codes = new LotCodes(List.of(new Cpv("90910000"), new Cpv("77310000"), new Cpv("03000000")), CORPUS);
        assertThat(codes.nearest(77314000)).isEqualTo(new LotCodes.Nearest(1, 4, 0.5));
        assertThat(codes.nearest(90000000)).isEqualTo(new LotCodes.Nearest(0, 2, 0.25));
        assertThat(codes.nearest(3100000)).isEqualTo(new LotCodes.Nearest(2, 2, 0.25));
        assertThat(codes.nearest(90910000).depth()).isEqualTo(8);
        assertThat(codes.nearest(45000000)).isEqualTo(LotCodes.Nearest.NONE);
        assertThat(new LotCodes(List.of(), CORPUS).nearest(45000000)).isEqualTo(LotCodes.Nearest.NONE);
    }

    private Cpv code() {
        int meaningful = 2 + random.nextInt(7);
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            // Few digits: many pairs share some, and noughts stand in the middle too.
            digits.append(i < meaningful ? random.nextInt(i < 2 ? 3 : 4) : 0);
        }
        return new Cpv(digits.toString());
    }

    private Cpv like(Cpv other) {
        int kept = 2 + random.nextInt(7);
        return new Cpv(other.code().substring(0, kept) + code().code().substring(kept));
    }

    private static int number(Cpv cpv) {
        return Integer.parseInt(cpv.code());
    }
}
