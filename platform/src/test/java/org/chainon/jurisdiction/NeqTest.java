package org.chainon.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeqTest {
    @ParameterizedTest
    @ValueSource(strings = {"1100000007", "22 0000 0006", "3300000005", "8800000007"})
    void the_four_prefixes_are_taken(String text) {
        assertThat(Neq.of(text).digits()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "114512345, identifier.neq.length",
        "11451234567, identifier.neq.length",
        "11451O3456, identifier.neq.digits",
        "4451234567, identifier.neq.prefix",
        "0000000000, identifier.neq.zeros",
    })
    void each_refusal_has_its_own_reason(String text, String code) {
        InvalidIdentifier refusal = catchThrowableOfType(InvalidIdentifier.class, () -> Neq.of(text));
        assertThat(refusal.reason().code()).isEqualTo(code);
        assertThat(Neq.parse(text)).isEmpty();
    }

    @Test
    void a_wrong_check_digit_warns_and_refuses_nothing() {
        assertThat(Neq.of("1112345674").checkDigitDoubtful()).isFalse();
        assertThat(Neq.of("1112345675").checkDigitDoubtful()).isTrue();
    }
}
