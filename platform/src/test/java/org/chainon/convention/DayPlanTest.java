package org.chainon.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chainon.convention.Slot.Session;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static DayPlan plan(String from, String to, int minutes, int between) {
        return new DayPlan(DAY, LocalTime.parse(from), LocalTime.parse(to), minutes, between, null, null);
    }

    private static DayPlan withPause(String from, String to, int minutes, int between, String pause, String back) {
        return new DayPlan(
                DAY,
                LocalTime.parse(from),
                LocalTime.parse(to),
                minutes,
                between,
                LocalTime.parse(pause),
                LocalTime.parse(back));
    }

    private static List<String> starts(DayPlan plan) {
        return plan.slots().stream().map(slot -> slot.from().toString()).toList();
    }

    private static String refusal(
            String from, String to, int minutes, int between, @Nullable String pause, @Nullable String back) {
        return DayPlan.refusal(
                        LocalTime.parse(from),
                        LocalTime.parse(to),
                        minutes,
                        between,
                        pause == null ? null : LocalTime.parse(pause),
                        back == null ? null : LocalTime.parse(back))
                .map(Reason::code)
                .orElse("");
    }

    @Test
    void meetingsFollowEachOtherWithTimeBetween() {
        assertThat(starts(plan("09:00", "10:30", 20, 5))).containsExactly("09:00", "09:25", "09:50");
        assertThat(plan("09:00", "10:30", 20, 5).slots().getLast().to()).isEqualTo(LocalTime.of(10, 10));
    }

    @Test
    void theLastMayEndWithTheDayButNotAfter() {
        assertThat(starts(plan("09:00", "10:00", 20, 0))).containsExactly("09:00", "09:20", "09:40");
        assertThat(starts(plan("09:00", "09:59", 20, 0))).containsExactly("09:00", "09:20");
        assertThat(plan("09:00", "09:15", 20, 0).slots()).isEmpty();
    }

    @Test
    void nobodyMeetsInThePauseAndOneBeginsAnewWithItsEnd() {
        assertThat(starts(withPause("11:00", "14:30", 20, 5, "12:00", "13:30")))
                .containsExactly("11:00", "11:25", "13:30", "13:55");
    }

    @Test
    void aMeetingThatEndsWithThePauseIsHeld() {
        assertThat(starts(withPause("11:20", "13:20", 20, 0, "12:00", "13:00")))
                .containsExactly("11:20", "11:40", "13:00");
    }

    @Test
    void aUsualDayHasSixteenMeetings() {
        List<Slot> slots = withPause("09:00", "17:30", 20, 5, "12:00", "13:30").slots();
        assertThat(slots).hasSize(16);
        assertThat(slots.stream().filter(slot -> slot.session() == Session.MORNING))
                .hasSize(7);
        assertThat(slots.getFirst().id()).isEqualTo("2026-12-01T09:00");
    }

    @Test
    void whatCannotRunIsRefusedInWords() {
        assertThat(refusal("17:00", "09:00", 20, 5, null, null)).isEqualTo("convention.day-order");
        assertThat(refusal("09:00", "17:00", 4, 5, null, null)).isEqualTo("convention.day-minutes");
        assertThat(refusal("09:00", "17:00", 20, -1, null, null)).isEqualTo("convention.day-between");
        assertThat(refusal("09:00", "17:00", 20, 5, "12:00", null)).isEqualTo("convention.day-pause");
        assertThat(refusal("09:00", "17:00", 20, 5, "12:00", "18:00")).isEqualTo("convention.day-pause");
        assertThat(refusal("09:00", "17:00", 20, 5, "12:00", "13:00")).isEmpty();
    }
}
