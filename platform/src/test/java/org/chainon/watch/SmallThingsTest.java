package org.chainon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.junit.jupiter.api.Test;

class SmallThingsTest {
    @Test
    void reasonsComeBackAsTheyWentIn() {
        Reason reason = new Reason(
                "match.all",
                Map.of(
                        "km",
                        new BigDecimal("12.5"),
                        "day",
                        LocalDate.of(2026, 11, 22),
                        "money",
                        new Money(new BigDecimal("40000"), Currency.getInstance("EUR")),
                        "reservation",
                        ReservationKind.INSERTION,
                        "text",
                        "« à {km} »"));
        assertThat(ReasonJson.read(ReasonJson.write(List.of(reason, Reason.of("a.b")))))
                .containsExactly(reason, Reason.of("a.b"));
    }

    @Test
    void aConstantThatIsNoLongerThereIsItsName() {
        String json = "[{\"code\":\"a\",\"values\":{\"x\":{\"enum\":\"org.chainon.Gone\",\"name\":\"OLD\"},"
                + "\"y\":{\"enum\":\"java.lang.Runtime\",\"name\":\"NEW\"}}}]";
        assertThat(ReasonJson.read(json).getFirst().values())
                .containsEntry("x", "OLD")
                .containsEntry("y", "NEW");
    }

    @Test
    void theThresholdIsTheScoreThatAsManyReachedAsAreWanted() {
        List<Double> scores =
                IntStream.range(0, 200).mapToObj(i -> 1 - i / 200.0).toList();
        for (Breadth breadth : Breadth.values()) {
            double threshold = breadth.threshold(scores, Calibration.PERIOD);
            long told = scores.stream().filter(score -> score >= threshold).count();
            assertThat(told).as(breadth.name()).isEqualTo(Math.min(200, breadth.weekly() * 30 / 7));
        }
        assertThat(Breadth.USUAL.threshold(scores.subList(0, 5), Calibration.PERIOD))
                .isZero();
    }

    @Test
    void aCallIsSignedAsItsReaderChecksIt() {
        // HMAC-SHA-256 of « 1.{} » under « cle », by openssl dgst.
        assertThat(HookCaller.signature("cle", "{}", 1)).isEqualTo("t=1,v1=" + SIGNED);
    }

    private static final String SIGNED = "b9fc4bcb69f76d9398189839d86df841d5191518c7e3c1975e5e24eaf2440620";
}
