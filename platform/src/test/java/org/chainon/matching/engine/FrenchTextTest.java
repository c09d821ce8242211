package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchTextTest {
    @Test
    void endingsAccentsAndElisionsDoNotMatter() {
        assertThat(FrenchText.stems("L'entretien d'espaces verts"))
                .isEqualTo(FrenchText.stems("entretiens, espace vert"));
        assertThat(FrenchText.stems("Élagage")).isEqualTo(FrenchText.stems("elagage"));
    }

    @Test
    void wordsOfProcurementItselfSayNothing() {
        assertThat(FrenchText.stems("Marché de prestations de services pour les besoins de la commune, lot n° 2"))
                .isEmpty();
    }

    @Test
    void aStemRemembersTheWordThatWasWritten() {
        assertThat(FrenchText.words("Déchetteries").values()).containsExactly("déchetteries");
    }
}
