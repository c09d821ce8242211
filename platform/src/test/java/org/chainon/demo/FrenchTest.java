package org.chainon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chainon.jurisdiction.Jurisdiction;
import org.junit.jupiter.api.Test;

class FrenchTest {
    private final Phrases phrases = new Phrases();

    @Test
    void namesOfPlacesTakeTheirArticles() {
        assertThat(French.of("Lannion")).isEqualTo("de Lannion");
        assertThat(French.of("Angers")).isEqualTo("d'Angers");
        assertThat(French.of("Le Mans")).isEqualTo("du Mans");
        assertThat(French.at("Les Abymes")).isEqualTo("aux Abymes");
        assertThat(French.at("La Rochelle")).isEqualTo("à La Rochelle");
    }

    @Test
    void blanksAreFilledWithValuesAndNumbers() {
        String said = fill("{At}, {12000-12000/1000} m² de {what}", Jurisdiction.FR);
        assertThat(said).isEqualTo("À Lannion, 12\u202f000 m² d'érables");
    }

    @Test
    void quebecHasItsOwnWords() {
        assertThat(fill("Gardiennage de déchèterie et de parking", Jurisdiction.QC))
                .isEqualTo("Gardiennage d'écocentre et de stationnement");
        assertThat(fill("Ménage de parties communes", Jurisdiction.QC)).isEqualTo("Ménage de parties communes");
    }

    @Test
    void inventedNumbersPassTheChecksOfTheirRegisters() {
        assertThat(InventedNumbers.siret(42, 2)).hasSize(14).startsWith("99900042");
        assertThat(InventedNumbers.neq(42)).hasSize(10).startsWith("1199");
        assertThat(org.chainon.jurisdiction.Neq.of(InventedNumbers.neq(42)).checkDigitDoubtful())
                .isFalse();
    }

    private String fill(String sentence, Jurisdiction where) {
        return phrases.fill(sentence, Map.of("at", "à Lannion", "what", "érables"), new Dice("test"), where);
    }
}
