package org.chainon.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.Threshold.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {
    private final Thresholds thresholds = new CsvThresholds();

    @ParameterizedTest(name = "{0} {1}: on {2} {3}, the day after {4}")
    @CsvSource({
        "fr-no-publicity,    SERVICES, 2019-12-31,       , 40000",
        "fr-no-publicity,    SERVICES, 2026-03-31,  40000, 60000",
        "fr-no-publicity,    SUPPLIES, 2026-03-31,  40000, 60000",
        "fr-no-publicity,    WORKS,    2020-12-07,       , 100000",
        "fr-no-publicity,    WORKS,    2025-12-31, 100000, 100000",
        "fr-formal-state,    SERVICES, 2025-12-31, 143000, 140000",
        "fr-formal-state,    SERVICES, 2027-12-31, 140000, ",
        "fr-formal-local,    SUPPLIES, 2025-12-31, 221000, 216000",
        "fr-formal-entity,   SERVICES, 2025-12-31, 443000, 432000",
        "fr-formal-works,    WORKS,    2025-12-31, 5538000, 5404000",
        "fr-free-documents,  WORKS,    2026-03-31,  40000, 60000",
        "fr-formal-concession, WORKS,  2025-12-31, 5538000, 5404000",
        "fr-formal-concession, WORKS,  2027-12-31, 5404000, ",
        "fr-spaser,          WORKS,    2022-12-31,       , 50000000",
        "fr-essential-data,  SUPPLIES, 2023-12-31,       , 40000",
        "fr-small-lot,       SERVICES, 2019-03-31,       , 80000",
        "fr-small-lot,       WORKS,    2019-03-31,       , 1000000",
        "fr-publicity,       SERVICES, 2019-03-31,       , 90000",
        "fr-publicity-social, SERVICES, 2019-03-31,      , 750000",
        "fr-innovation,      SERVICES, 2021-12-23,       , 100000",
        "qc-municipal-tender, WORKS,   2022-10-06, 105700, 121200",
        "qc-municipal-tender, WORKS,   2023-12-31, 121200, 133800",
        "qc-municipal-tender, WORKS,   2025-12-31, 133800, "
    })
    void anAmountChangesFromOneDayToTheNext(String code, Subject subject, LocalDate last, String before, String after) {
        assertThat(amount(code, subject, last)).isEqualTo(before);
        assertThat(amount(code, subject, last.plusDays(1))).isEqualTo(after);
    }

    private String amount(String code, Subject subject, LocalDate day) {
        return thresholds
                .find(code, subject, day)
                .map(found -> found.amount().amount().toBigInteger().toString())
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-06-01", "2023-06-01", "2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01", "2026-11-22"
            })
    void noTwoAmountsOfOneCodeHoldOnOneDay(LocalDate day) {
        for (Jurisdiction law : Jurisdiction.values()) {
            List<Threshold> inForce = thresholds.inForce(law, day);
            assertThat(inForce).isNotEmpty();
            Set<String> seen = new HashSet<>();
            inForce.forEach(row -> row.subjects()
                    .forEach(subject -> assertThat(seen.add(row.code() + subject))
                            .as(row.code())
                            .isTrue()));
        }
    }
}
