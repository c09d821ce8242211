package org.chainon.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {
    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "732 829 320 00074", " 732\u00a0829\u202f320 00074\t", "35600000000048"})
    void a_siret_is_taken_as_people_write_it(String text) {
        assertThat(Siret.of(text).digits()).hasSize(14).containsOnlyDigits();
    }

    @Test
    void its_first_nine_digits_are_the_legal_units() {
        assertThat(Siret.of("732 829 320 00074").siren()).isEqualTo(Siren.of("732 829 320"));
    }

    @ParameterizedTest
    @CsvSource({
        "7328293200007, identifier.siret.length",
        "732829320000744, identifier.siret.length",
        "'', identifier.siret.length",
        "7328293200007A, identifier.siret.digits",
        "732-829-320-00074, identifier.siret.digits",
        "٧٣٢٨٢٩٣٢٠٠٠٠٧٤, identifier.siret.digits",
        "73282932000075, identifier.siret.check-digit",
        "00000000000000, identifier.siret.zeros",
        "73282932100073, identifier.siret.siren",
    })
    void each_refusal_has_its_own_reason(String text, String code) {
        InvalidIdentifier refusal = catchThrowableOfType(InvalidIdentifier.class, () -> Siret.of(text));
        assertThat(refusal.reason().code()).isEqualTo(code);
        assertThat(Siret.parse(text)).isEmpty();
    }

    @Test
    void the_refusal_of_a_wrong_length_names_both_lengths() {
        InvalidIdentifier refusal = catchThrowableOfType(InvalidIdentifier.class, () -> Siret.of("123"));
        assertThat(refusal.reason().values()).containsEntry("length", 3).containsEntry("expected", 14);
    }

    @Test
    void an_office_of_la_poste_may_have_a_sum_of_digits_that_five_divides() {
        assertThat(IdentifierDigits.luhn("35600000049837")).isFalse();
        assertThat(Siret.of("356 000 000 49837").siren()).isEqualTo(Siren.LA_POSTE);
        assertThat(Siret.parse("35600000049838")).isEmpty();
        assertThat(Siret.parse("73282932049836"))
                .as("the exception is La Poste's only")
                .isEmpty();
    }

    static Stream<String> luhnNumbers() {
        Random random = new Random(20261121);
        return Stream.generate(() -> siretOf(random)).limit(300);
    }

    private static String siretOf(Random random) {
        String siren = completed(String.format("%08d", 1 + random.nextInt(99_999_999)));
        return completed(siren + String.format("%04d", random.nextInt(10_000)));
    }

    private static String completed(String digits) {
        return IntStream.range(0, 10)
                .mapToObj(last -> digits + last)
                .filter(IdentifierDigits::luhn)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("luhnNumbers")
    void one_wrong_digit_anywhere_is_seen(String siret) {
        assertThat(Siret.of(siret)).hasToString(siret);
        for (int place = 0; place < 14; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != siret.charAt(place)) {
                    String wrong = siret.substring(0, place) + digit + siret.substring(place + 1);
                    assertThat(Siret.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void two_neighbours_swapped_are_seen_but_for_zero_and_nine() {
        luhnNumbers().forEach(siret -> {
            for (int place = 0; place < 13; place++) {
                char left = siret.charAt(place);
                char right = siret.charAt(place + 1);
                // Between the ninth and tenth digits the swap changes the SIREN alone.
                boolean blind = left == right || (Math.abs(left - right) == 9 && place != 8);
                String swapped = siret.substring(0, place) + right + left + siret.substring(place + 2);
                assertThat(Siret.parse(swapped).isPresent()).as(swapped).isEqualTo(blind);
            }
        });
    }

    @Test
    void a_siret_is_shown_in_groups() {
        assertThat(Siret.of("73282932000074").formatted()).isEqualTo("732\u202f829\u202f320\u202f00074");
    }
}
