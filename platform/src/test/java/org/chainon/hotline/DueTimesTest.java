package org.chainon.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chainon.PlatformTest;
import org.chainon.hotline.Question.Priority;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When answers are due. */
@PlatformTest
class DueTimesTest {
    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest(name = "{2}: asked {0}, due {3}")
    @CsvSource({
        "2026-11-23T09:30:00Z, NORMAL, Monday morning, 2026-11-26T09:30:00Z",
        "2026-11-23T09:30:00Z, URGENT, Monday morning, 2026-11-24T09:30:00Z",
        "2026-11-26T09:30:00Z, NORMAL, Thursday over a weekend, 2026-12-01T09:30:00Z",
        "2026-11-28T09:30:00Z, URGENT, Saturday counts from Monday at midnight, 2026-11-30T23:00:00Z",
        "2026-11-27T23:30:00Z, URGENT, already Saturday in Paris, 2026-11-30T23:00:00Z",
        "2026-12-24T09:30:00Z, URGENT, the day before Christmas which is a Friday, 2026-12-28T09:30:00Z",
        "2026-07-14T09:30:00Z, URGENT, on the national holiday counts from the next morning, 2026-07-15T22:00:00Z",
        "2026-03-27T23:30:00Z, URGENT, over the change of clocks, 2026-03-30T22:00:00Z"
    })
    void soManyWorkingDaysLater(Instant asked, Priority priority, String what, Instant expected) {
        assertThat(of(asked, priority, Jurisdiction.FR)).as(what).isEqualTo(expected);
    }

    @Test
    void holidaysAreThoseOfTheJurisdiction() {
        Instant before = Instant.parse("2026-06-23T14:00:00Z");
        assertThat(of(before, Priority.URGENT, Jurisdiction.QC)).isEqualTo("2026-06-25T14:00:00Z");
        assertThat(of(before, Priority.URGENT, Jurisdiction.FR)).isEqualTo("2026-06-24T14:00:00Z");
    }

    private Instant of(Instant asked, Priority priority, Jurisdiction law) {
        return new DueTimes(new HotlineSettings(3, 1, Duration.ofHours(24)), workingDays).of(asked, priority, law);
    }
}
