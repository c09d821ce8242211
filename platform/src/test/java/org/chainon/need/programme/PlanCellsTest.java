package org.chainon.need.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCellsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 k€ | 25000",
                "25 000,00 € HT | 25000",
                "25000 | 25000",
                "25.000,50 € | 25000.50",
                "25,000.50 | 25000.50",
                "1,2 M€ | 1200000",
                "20-30 k€ | 30000",
                "entre 20 000 et 30 000 € | 30000",
                "12500.5 | 12500.5",
                "40'000 € | 40000",
                "0,5 k€ | 500",
                "à définir | ",
                "0 | "
            })
    void anAmountIsReadAsFrenchSheetsWriteIt(String cell, String expected) {
        assertThat(PlanCells.amount(cell)
                        .map(amount -> amount.stripTrailingZeros().toPlainString()))
                .isEqualTo(Optional.ofNullable(expected)
                        .map(text -> new BigDecimal(text).stripTrailingZeros().toPlainString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 | Durée (mois) | 24",
                "2 | Durée en années | 24",
                "4 | Durée | 48",
                "36 | Durée | 36",
                "2 ans | Durée | 24",
                "18 mois | Durée | 18",
                "un an renouvelable 3 fois | Durée | 48",
                "1 an + 3 x 1 an | Durée | 48",
                "12 mois | Durée en années | 12",
                "6 semaines | Durée | 2",
                "ponctuel | Durée | ",
                "0 | Durée | "
            })
    void aDurationIsReadWithItsUnitOrItsHeadings(String cell, String heading, Integer expected) {
        assertThat(PlanCells.months(cell, heading)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T2 2027 | 2027-04-01",
                "2e trimestre 2027 | 2027-04-01",
                "2027 T3 | 2027-07-01",
                "S2 2027 | 2027-07-01",
                "1er semestre 2027 | 2027-01-01",
                "avril 2027 | 2027-04-01",
                "Sept. 2027 | 2027-09-01",
                "15/03/2027 | 2027-03-15",
                "03/2027 | 2027-03-01",
                "2027-03-15 | 2027-03-15",
                "2027 | 2027-01-01",
                "46400 | 2027-01-13",
                "T1 | 2026-01-01",
                "31/02/2027 | ",
                "dès que possible | "
            })
    void aDateIsItsFirstDay(String cell, LocalDate expected) {
        assertThat(PlanCells.day(cell, TODAY)).isEqualTo(Optional.ofNullable(expected));
    }
}
