package org.chainon.convention.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.chainon.convention.DayPlan;
import org.chainon.convention.Entrance;
import org.chainon.convention.Plan;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);
    private static final Plan PLAN = new Plan(
            "",
            "",
            "",
            null,
            true,
            "",
            List.of(new DayPlan(
                    DAY, LocalTime.of(9, 0), LocalTime.of(14, 0), 20, 5, LocalTime.of(10, 0), LocalTime.of(13, 0))),
            List.of("Table 1"),
            new Entrance(Entrance.Way.OPEN, 1),
            new Entrance(Entrance.Way.OPEN, 1),
            false,
            null,
            null,
            1,
            1);

    private static Moment at(int hour, int minute) {
        return Moment.of(PLAN, DAY.atTime(hour, minute));
    }

    @Test
    void aSlotRunsFromItsFirstMinuteUntilItsEnd() {
        assertThat(at(8, 59).running()).isNull();
        assertThat(Objects.requireNonNull(at(9, 0).running()).from()).isEqualTo("09:00");
        assertThat(Objects.requireNonNull(at(9, 19).running()).from()).isEqualTo("09:00");
        assertThat(at(9, 20).running()).isNull();
        assertThat(Objects.requireNonNull(at(9, 20).next()).from()).isEqualTo("09:25");
        assertThat(Objects.requireNonNull(at(10, 30).next()).from()).isEqualTo("13:00");
        assertThat(at(13, 50).next()).isNull();
    }

    @Test
    void itsStampChangesWhenASlotBeginsOrEnds() {
        assertThat(at(9, 0).stamp()).isEqualTo(at(9, 19).stamp());
        assertThat(List.of(at(8, 59), at(9, 0), at(9, 20), at(9, 25), at(13, 50)))
                .extracting(Moment::stamp)
                .doesNotHaveDuplicates();
    }

    @Test
    void oneLooksOftenOnTheDayAndTheDaysBesideOnly() {
        assertThat(at(9, 0).near(PLAN)).isTrue();
        assertThat(Moment.of(PLAN, DAY.minusDays(1).atTime(9, 0)).near(PLAN)).isTrue();
        assertThat(Moment.of(PLAN, DAY.minusDays(2).atTime(9, 0)).near(PLAN)).isFalse();
    }
}
