package org.chainon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.chainon.kernel.TypedAmount.Tax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    private static TypedAmount read(String text) {
        return TypedAmount.read(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "1 234,56|1234.56",
                "1\u202f234,56 €|1234.56",
                "1,234.56|1234.56",
                "25.000,50 €|25000.50",
                "1.234.567|1234567",
                "40'000 €|40000",
                "40’000|40000",
                "1234,567|1234.567",
                "0,125|0.125",
                ",5|0.5",
                "25 k€|25000",
                "25K€|25000",
                "25k|25000",
                "12 keur HT|12000",
                "1,250 M€|1250000",
                "1,2 million d'euros|1200000",
                "3 millions €|3000000",
                "20 mille euros|20000",
                "12EUR|12",
                "€ 12|12",
                "12 000 $ CA|12000",
                "12 CA$|12",
                "500 dollars|500",
                "12 000 € HT|12000",
                "12 000 euros hors taxes|12000",
                "(50,25)|-50.25",
                "−12,00|-12",
                "50-|-50",
                "+5|5"
            })
    void anAmountIsReadAsPeopleTypeIt(String text, BigDecimal amount) {
        assertThat(read(text).amount()).isEqualByComparingTo(amount);
        assertThat(read(text).doubtful()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'1,234',1234", "25.000,25000", "'999,000 €',999000"})
    void whatMayBeThousandsIsDoubtful(String text, BigDecimal larger) {
        assertThat(read(text).doubtful()).isTrue();
        assertThat(read(text).larger()).isEqualByComparingTo(larger);
        assertThat(read(text).withoutTax(EURO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "douze",
                "12,34,5",
                "1.23.456",
                "1234,567.8",
                "1e9",
                "--5",
                "(5",
                "-5-",
                "12;5",
                "25 m",
                "25 km",
                "20 à 30 k€",
                "12,"
            })
    void whatIsNotOneAmountIsNone(String text) {
        assertThat(TypedAmount.read(text)).isEmpty();
    }

    @Test
    void whatIsSaidOfTaxIsKeptAndNoAmountWithItIsTakenForOneWithout() {
        assertThat(read("12 000 € HT").tax()).isEqualTo(Tax.WITHOUT);
        assertThat(read("12 000 € TTC").tax()).isEqualTo(Tax.WITH);
        assertThat(read("12 000").tax()).isEqualTo(Tax.UNSAID);
        assertThat(read("12 000 HT").withoutTax(EURO)).contains(Money.eur(12_000));
        assertThat(read("12 000 TTC").withoutTax(EURO)).isEmpty();
        assertThat(Tax.said("montant_ht")).isEqualTo(Tax.WITHOUT);
        assertThat(Tax.said("MontantTTC")).isEqualTo(Tax.WITH);
        assertThat(Tax.said("12 000 HT (14 400 toutes taxes comprises)")).isEqualTo(Tax.BOTH);
        assertThat(Tax.said("Huit hectares, achat")).isEqualTo(Tax.UNSAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "12,345678", "0,001", "1 000 000 000 000"})
    void whatNoContractCanBeWorthIsNoAmountOfOne(String text) {
        assertThat(read(text).withoutTax(EURO)).isEmpty();
    }
}
