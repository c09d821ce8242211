package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.chainon.nomenclature.Cpv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {
    private static final Weights SHIPPED = Weights.shipped();

    @Test
    void whatIsWrittenIsRead() {
        Weights read = Weights.parse(SHIPPED.lines());
        assertThat(read).usingRecursiveComparison().isEqualTo(SHIPPED);
        assertThat(read.lines()).isEqualTo(SHIPPED.lines());
    }

    @Test
    void remarksAndEmptyLinesAreSkipped() {
        List<String> lines = new ArrayList<>(SHIPPED.lines());
        lines.addFirst("# a remark");
        lines.add(3, "");
        assertThat(Weights.parse(lines).lines()).isEqualTo(SHIPPED.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier\twords", "work\ttitle", "chance\tslope", "chance\tintercept"})
    void whatIsMissingIsNamed(String name) {
        List<String> lines = SHIPPED.lines().stream()
                .filter(line -> !line.startsWith(name + "\t"))
                .toList();
        assertThat(lines).hasSize(SHIPPED.lines().size() - 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.parse(lines))
                .withMessageContaining(name.replace('\t', ' '));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supplier",
                "supplier\twords\t0.5",
                "supplier\twords\t1\t2",
                "locality\t45",
                "work\ttitle\tmuch\t0\t1"
            })
    void aLineThatCannotBeReadIsRefused(String bad) {
        List<String> lines = new ArrayList<>(SHIPPED.lines());
        lines.add(bad);
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.parse(lines));
    }

    @Test
    void aGreaterSumIsAGreaterChance() {
        double[] chances = DoubleStream.iterate(-30, sum -> sum <= 30, sum -> sum + 0.5)
                .map(SHIPPED::chance)
                .toArray();
        for (int i = 1; i < chances.length; i++) {
            assertThat(chances[i]).isStrictlyBetween(chances[i - 1], 1.0);
        }
        assertThat(chances[0]).isPositive();
    }

    @Test
    void aDivisionThatIsNotKnownIsAsLocalAsUsual() {
        List<String> lines = new ArrayList<>(SHIPPED.lines());
        lines.removeIf(line -> line.startsWith("locality\t"));
        lines.add("locality\tusual\t0.4");
        lines.add("locality\t45\t0.7");
        Weights weights = Weights.parse(lines);
        assertThat(weights.locality(List.of(new Cpv("45000000"), new Cpv("33000000"))))
                .isEqualTo(0.7);
        assertThat(weights.locality(List.of(new Cpv("33000000")))).isEqualTo(0.4);
        assertThat(weights.locality(List.of())).isEqualTo(0.4);
    }

    @Test
    void theShippedScalesDivide() {
        assertThat(DoubleStream.of(SHIPPED.supplier().scales()).boxed()).allMatch(scale -> scale > 0);
        assertThat(DoubleStream.of(SHIPPED.work().scales()).boxed()).allMatch(scale -> scale > 0);
    }
}
