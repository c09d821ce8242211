package org.chainon.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    private final PublicHolidays holidays = new CsvPublicHolidays();

    /** Easter Sundays as printed in almanacs. */
    @ParameterizedTest
    @CsvSource({
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25"
    })
    void easterFallsAsInTheAlmanac(LocalDate sunday) {
        assertThat(CsvPublicHolidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "FR,2026-01-01",
        "FR,2026-04-06",
        "FR,2026-05-01",
        "FR,2026-05-08",
        "FR,2026-05-14",
        "FR,2026-05-25",
        "FR,2026-07-14",
        "FR,2026-08-15",
        "FR,2026-11-01",
        "FR,2026-11-11",
        "FR,2026-12-25",
        "QC,2026-01-01",
        "QC,2026-04-03",
        "QC,2026-05-18",
        "QC,2026-06-24",
        "QC,2026-07-01",
        "QC,2026-09-07",
        "QC,2026-10-12",
        "QC,2026-12-25",
        "QC,2025-05-19"
    })
    void holidaysAreFound(Jurisdiction law, LocalDate day) {
        assertThat(holidays.on(day, law)).isPresent();
    }

    @Test
    void otherDaysAndOtherLawsAreNot() {
        assertThat(holidays.on(LocalDate.of(2026, 6, 24), Jurisdiction.FR)).isEmpty();
        assertThat(holidays.on(LocalDate.of(2026, 7, 14), Jurisdiction.QC)).isEmpty();
        assertThat(holidays.on(LocalDate.of(2026, 5, 25), Jurisdiction.QC)).isEmpty();
        assertThat(holidays.on(LocalDate.of(1981, 5, 8), Jurisdiction.FR)).isEmpty();
    }

    @Test
    void frenchDaysAreElevenAYear() {
        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
                .filteredOn(day -> holidays.on(day, Jurisdiction.FR).isPresent())
                .hasSize(11);
    }
}
