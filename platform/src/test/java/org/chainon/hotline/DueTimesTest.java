package org.chainon.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chainon.hotline.Question.Priority;
import org.chainon.jurisdiction.Jurisdiction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When answers are due. */
class DueTimesTest {
    private final DueTimes due = new DueTimes(new HotlineSettings(3, 1, Duration.ofHours(24)));

    @ParameterizedTest(name = "{2}: asked {0}, due {3}")
    @CsvSource({
        "2026-11-23T09:30:00Z, NORMAL, Monday morning, 2026-11-26T09:30:00Z",
        "2026-11-23T09:30:00Z, URGENT, Monday morning, 2026-11-24T09:30:00Z",
        "2026-11-26T09:30:00Z, NORMAL, Thursday over a weekend, 2026-12-01T09:30:00Z",
        "2026-11-28T09:30:00Z, URGENT, Saturday counts from Monday at midnight, 2026-11-30T23:00:00Z",
        "2026-11-27T23:30:00Z, URGENT, already Saturday in Paris, 2026-11-30T23:00:00Z"
    })
    void soManyWorkingDaysLater(Instant asked, Priority priority, String what, Instant expected) {
        assertThat(due.of(asked, priority, Jurisdiction.FR)).as(what).isEqualTo(expected);
    }
}
