package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "travaux, travail",
        "Travaux, TRAVAIL",
        "locaux, local",
        "bureaux, bureau",
        "métalliques, métallique",
        "Déchets, dechet",
        "vertes, vert",
        "infirmières, infirmier",
        "bonnes, bon",
        "collectives, collectif",
        "batteries, battery",
        "œuvres, oeuvre",
        "NAÏVES, naïf",
        "ｃafés, ｃafé",
    })
    void two_forms_of_a_word_are_the_same(String one, String other) {
        assertThat(Words.stems(one)).hasSize(1).isEqualTo(Words.stems(other));
    }

    @ParameterizedTest
    @CsvSource({"repas, repassage", "repas, repasser", "pain, peinture", "bois, boisson", "tri, trio"})
    void two_words_stay_apart(String one, String other) {
        assertThat(Words.stems(one)).isNotEqualTo(Words.stems(other));
    }

    @Test
    void empty_words_elisions_and_signs_are_left_out() {
        assertThat(Words.stems("Services d'entretien de l’éclairage & des parcs (à la demande)"))
                .containsExactly("servic", "entretien", "eclairag", "parc", "demand");
        assertThat(Words.stems(" - / ")).isEmpty();
        assertThat(Words.stems("")).isEmpty();
    }

    @Test
    void any_script_is_folded_without_harm() {
        assertThat(Words.fold("Čeština Ελλάδα İstanbul")).isEqualTo("cestina ελλαδα istanbul");
    }
}
