package org.chainon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class FitTest {
    private final Fit fit;

    FitTest() throws IOException {
        fit = new Fit(new Languages().messageSource());
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "0.90,  4, très adapté,  plus d'1 chance sur 2 de gagner",
        "0.45,  4, très adapté,  environ 1 chance sur 2 de gagner",
        "0.30,  4, très adapté,  environ 1 chance sur 3 de gagner",
        "0.125, 4, très adapté,  environ 1 chance sur 10 de gagner",
        "0.10,  4, très adapté,  environ 1 chance sur 10 de gagner",
        "0.099, 3, bien adapté,  environ 1 chance sur 10 de gagner",
        "0.03,  3, bien adapté,  environ 1 chance sur 50 de gagner",
        "0.029, 2, assez adapté, environ 1 chance sur 50 de gagner",
        "0.01,  2, assez adapté, environ 1 chance sur 100 de gagner",
        "0.009, 2, assez adapté, moins d'1 chance sur 100 de gagner",
        "0.007, 1, à étudier,    moins d'1 chance sur 100 de gagner",
        "0,     1, à étudier,    moins d'1 chance sur 100 de gagner"
    })
    void aChanceIsAStepAWordAndRoundOdds(double chance, int step, String word, String odds) {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(fit.step(chance)).isEqualTo(step);
        assertThat(fit.word(chance)).isEqualTo(word);
        assertThat(fit.odds(chance).replace('\u00a0', ' ')).isEqualTo(odds);
    }

    @ParameterizedTest
    @CsvSource({
        "0.7, fits very well, better than a 1 in 2 chance of winning",
        "0.2, fits very well, about a 1 in 5 chance of winning",
        "0.001, worth a look, less than a 1 in 100 chance of winning"
    })
    void inEnglishToo(double chance, String word, String odds) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(fit.word(chance)).isEqualTo(word);
        assertThat(fit.odds(chance)).isEqualTo(odds);
    }
}
