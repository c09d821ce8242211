package org.chainon.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainon.intake.BadRecord;
import org.chainon.intake.TableRows.Cell;
import org.chainon.jurisdiction.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in one cell. */
class SpendCellsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Cell typed(String text) {
        return new Cell(text, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "1 234,56|1234.56",
                "1\u00a0234,56 €|1234.56",
                "1\u202f234,56|1234.56",
                "1,234.56|1234.56",
                "1.234,56|1234.56",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "1 234 567,8|1234567.8",
                "12345|12345",
                "12,5|12.5",
                "1234,567|1234.567",
                "0,125|0.125",
                "-50|-50",
                "50-|-50",
                "(50,25)|-50.25",
                "−12,00|-12.00",
                "1 234,56 $ CA|1234.56",
                "1'234.50|1234.50",
                "12 EUR|12"
            })
    void anAmountIsReadAsPeopleWriteIt(String text, BigDecimal amount) throws BadRecord {
        assertThat(Amounts.of(typed(text))).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12.345", "999,000"})
    void anAmountThatMayBeTwoIsRefusedUnlessTheWorkbookHoldsANumber(String text) throws BadRecord {
        assertThatThrownBy(() -> Amounts.of(typed(text)))
                .isInstanceOfSatisfying(
                        BadRecord.class, e -> assertThat(e.reason().code()).isEqualTo("spend.amount-doubtful"));
        assertThat(Amounts.of(new Cell("12.345", true))).isEqualByComparingTo("12.345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"douze", "12,34,5x", "1e9", "--5", "9999999999999999", "12;5"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> Amounts.of(typed(text))).isInstanceOf(BadRecord.class);
    }

    @ParameterizedTest
    @CsvSource({"20,0.20", "20 %,0.20", "'5,5',0.055", "'0,2',0.2", "0,0"})
    void aRateIsPercentOrShare(String text, BigDecimal share) throws BadRecord {
        assertThat(Amounts.rate(typed(text))).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/2025,2025-12-31",
        "1/2/25,2025-02-01",
        "2025-12-31,2025-12-31",
        "2025-12-31T10:00:00,2025-12-31",
        "31.12.2025,2025-12-31",
        "20251231,2025-12-31"
    })
    void aDateIsReadDayFirst(String text, LocalDate day) throws BadRecord {
        assertThat(PaymentDay.of(typed(text), TODAY)).isEqualTo(new PaymentDay(2025, day));
    }

    @Test
    void aYearAloneAndAWorkbooksDayAreDatesToo() throws BadRecord {
        assertThat(PaymentDay.of(typed("2024"), TODAY)).isEqualTo(new PaymentDay(2024, null));
        assertThat(PaymentDay.of(new Cell("46022", true), TODAY).day()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hier", "31/02/2025", "1999-01-01", "2031-01-01", "99/99/9999", ""})
    void whatIsNoDayOfAPaymentIsRefused(String text) {
        assertThatThrownBy(() -> PaymentDay.of(typed(text), TODAY)).isInstanceOf(BadRecord.class);
    }

    @ParameterizedTest
    @CsvSource({"732 829 320 00074,73282932000074", "732829320,732829320", "FR44732829320,732829320", "'',''"})
    void aNumberIsASiretASirenOrNone(String text, String digits) throws BadRecord {
        assertThat(PayeeNumber.of(typed(text), Jurisdiction.FR)).isEqualTo(digits);
    }

    @Test
    void zerosThatASpreadsheetLostComeBackWhereTheCheckDigitsThenAreRight() throws BadRecord {
        assertThatThrownBy(() -> PayeeNumber.of(new Cell("5420651500020", true), Jurisdiction.FR))
                .isInstanceOf(BadRecord.class);
        assertThat(PayeeNumber.of(new Cell("5550400500012", true), Jurisdiction.FR))
                .isEqualTo("05550400500012");
    }

    @ParameterizedTest
    @CsvSource({
        "73282932000075,identifier.siret.check-digit",
        "'7,32829E+13',spend.number-rounded",
        "ABC,identifier.siret"
    })
    void anotherNumberIsRefusedWithItsReason(String text, String code) {
        assertThatThrownBy(() -> PayeeNumber.of(typed(text), Jurisdiction.FR))
                .isInstanceOfSatisfying(
                        BadRecord.class, e -> assertThat(e.reason().code()).startsWith(code));
    }

    @Test
    void usualHeadsAreRecognised() {
        Mapping mapping = Mapping.guessed(
                1,
                List.of(
                        "Exercice",
                        "N° mandat",
                        "Date de mandat",
                        "SIRET du tiers",
                        "Tiers",
                        "Montant TTC",
                        "Taux TVA",
                        "Objet"));
        assertThat(mapping.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Column.DATE, 2,
                        Column.REFERENCE, 1,
                        Column.NUMBER, 3,
                        Column.NAME, 4,
                        Column.AMOUNT, 5,
                        Column.RATE, 6,
                        Column.SUBJECT, 7));
        assertThat(mapping.vat()).isTrue();
    }

    @Test
    void aHeadThatSaysNeitherIsAskedAbout() {
        assertThat(Mapping.guessed(1, List.of("date", "siret", "Montant mandaté"))
                        .vat())
                .isNull();
        assertThat(Mapping.guessed(1, List.of("date", "siret", "montant_ht")).vat())
                .isFalse();
        assertThat(Mapping.guessed(1, List.of("date", "siret", "Montant (€ HT)"))
                        .missing())
                .isEmpty();
        assertThat(Mapping.guessed(1, List.of("a", "b")).missing())
                .containsExactly(Column.DATE, Column.NUMBER, Column.AMOUNT);
    }
}
