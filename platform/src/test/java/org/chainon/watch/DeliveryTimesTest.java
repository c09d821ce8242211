package org.chainon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chainon.PlatformTest;
import org.chainon.jurisdiction.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DeliveryTimesTest {
    @Autowired
    DeliveryTimes times;

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }

    private static Instant montreal(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Toronto")).toInstant();
    }

    @Test
    void duringTheDayItComesAtOnceAndAtNightInTheMorning() {
        assertThat(times.atOnce(paris("2026-11-24T15:20"), null, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-24T15:20"));
        assertThat(times.atOnce(paris("2026-11-24T20:05"), null, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-25T08:00"));
        assertThat(times.atOnce(paris("2026-11-24T05:00"), null, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-24T08:00"));
    }

    @Test
    void sundaysAndHolidaysOfTheJurisdictionAreQuiet() {
        assertThat(times.atOnce(paris("2026-11-22T10:00"), null, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-23T08:00"));
        assertThat(times.atOnce(paris("2026-07-14T10:00"), null, Jurisdiction.FR))
                .isEqualTo(paris("2026-07-15T08:00"));
        assertThat(times.atOnce(montreal("2026-06-24T10:00"), null, Jurisdiction.QC))
                .isEqualTo(montreal("2026-06-25T08:00"));
        assertThat(times.atOnce(montreal("2026-07-14T10:00"), null, Jurisdiction.QC))
                .isEqualTo(montreal("2026-07-14T10:00"));
    }

    @Test
    void whatWouldComeTooLateComesAtOnceWhateverTheHour() {
        OffsetDateTime deadline = OffsetDateTime.parse("2026-11-25T07:00:00+01:00");
        assertThat(times.atOnce(paris("2026-11-24T22:00"), deadline, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-24T22:00"));
    }

    @Test
    void digestsComeAtTheirHourOfTheNextWorkingDay() {
        Rhythm daily = new Rhythm(Rhythm.Kind.DAILY, 9, DayOfWeek.MONDAY);
        assertThat(times.digest(paris("2026-11-24T08:59"), daily, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-24T09:00"));
        assertThat(times.digest(paris("2026-11-24T09:00"), daily, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-25T09:00"));
        assertThat(times.digest(paris("2026-11-21T18:00"), daily, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-23T09:00"));
        Rhythm weekly = new Rhythm(Rhythm.Kind.WEEKLY, 8, DayOfWeek.MONDAY);
        assertThat(times.digest(paris("2026-11-24T10:00"), weekly, Jurisdiction.FR))
                .isEqualTo(paris("2026-11-30T08:00"));
        // Easter Monday 2026 is 6 April.
        assertThat(times.digest(paris("2026-04-01T10:00"), weekly, Jurisdiction.FR))
                .isEqualTo(paris("2026-04-07T08:00"));
    }

    /** The clocks change on 29 March 2026. */
    @Test
    void summerTimeDoesNotMoveTheHour() {
        Rhythm daily = new Rhythm(Rhythm.Kind.DAILY, 8, DayOfWeek.MONDAY);
        assertThat(times.digest(paris("2026-03-28T09:00"), daily, Jurisdiction.FR))
                .isEqualTo(paris("2026-03-30T08:00"));
    }
}
