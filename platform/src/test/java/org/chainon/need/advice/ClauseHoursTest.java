package org.chainon.need.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseHoursTest {
    @ParameterizedTest
    @CsvSource({"1000000, 50, 5, 30, 833", "1000000, 50, 5, 25, 1000", "25000, 70, 5, 30, 29", "0, 50, 5, 30, 0"})
    void hoursAreAmountTimesLabourTimesEffortByTheCostOfAnHour(
            BigDecimal amount, BigDecimal labour, BigDecimal effort, BigDecimal cost, long hours) {
        assertThat(new ClauseHours(amount, labour, effort, cost).hours()).isEqualTo(hours);
    }

    @Test
    void anHourThatCostsNothingAndMoreThanAllOfTheWorkAreRefused() {
        BigDecimal ten = BigDecimal.TEN;
        assertThatIllegalArgumentException().isThrownBy(() -> new ClauseHours(ten, ten, ten, BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClauseHours(ten, new BigDecimal(101), ten, ten));
    }
}
