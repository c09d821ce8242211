package org.chainon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.chainon.jurisdiction.Jurisdiction;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final Edition WEEK = new Edition(LocalDate.of(2026, 11, 16));

    @Test
    void isNamedAfterTheMondayOfTheWeekInParis() {
        assertThat(Edition.of(Instant.parse("2026-11-15T22:59:00Z")).version()).isEqualTo("2026-11-09");
        assertThat(Edition.of(Instant.parse("2026-11-15T23:00:00Z")).version()).isEqualTo("2026-11-16");
        assertThat(Edition.of(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo(WEEK);
    }

    @Test
    void aDeadlineOnAWeekendWaitsForMonday() {
        assertThat(WEEK.deadline(5, NOON, Jurisdiction.FR))
                .isEqualTo(OffsetDateTime.parse("2026-11-23T12:00:00+01:00"));
        assertThat(WEEK.deadline(4, NOON, Jurisdiction.QC))
                .isEqualTo(OffsetDateTime.parse("2026-11-20T12:00:00-05:00"));
    }

    @Test
    void aPublicationOnAWeekendWasOnFriday() {
        assertThat(WEEK.published(1)).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(WEEK.published(3)).isEqualTo(LocalDate.of(2026, 11, 13));
    }

    @Test
    void aNoticeAboutToCloseIsThatOfNextWeek() {
        Instant monday = Instant.parse("2026-11-16T08:00:00Z");
        Instant wednesday = Instant.parse("2026-11-18T08:00:00Z");

        assertThat(WEEK.open(3, NOON, Jurisdiction.FR, monday)).isEqualTo(WEEK);
        assertThat(WEEK.open(2, NOON, Jurisdiction.FR, wednesday).version()).isEqualTo("2026-11-23");
    }

    @Test
    void versionsSortInTheOrderOfTime() {
        String corrected = WEEK.version() + Edition.CORRECTED;
        String[] versions = {"2026-11-23", corrected, WEEK.version()};
        Arrays.sort(versions);
        assertThat(versions).containsExactly(WEEK.version(), corrected, "2026-11-23");
    }
}
