package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private static final CpvCatalogue CATALOGUE = new TableCpvCatalogue();

    @Test
    void there_are_enough_of_them_and_none_twice() {
        var rows = ReferenceTable.csv("synonyms-fr.csv");
        assertThat(rows).hasSizeGreaterThan(300);
        Set<List<String>> seen = new HashSet<>();
        assertThat(rows.stream().filter(row -> !seen.add(Words.stems(row.getField("word")))))
                .extracting(row -> row.getField("word"))
                .as("the same word in another form")
                .isEmpty();
    }

    @Test
    void each_code_is_in_the_list_and_each_word_finds_it() {
        Set<Cpv> known = new HashSet<>(CATALOGUE.all());
        for (var row : ReferenceTable.csv("synonyms-fr.csv")) {
            String word = row.getField("word");
            List<Cpv> codes = ReferenceTable.spaced(row.getField("cpv")).stream()
                    .map(Cpv::new)
                    .toList();
            assertThat(codes).as(word).allMatch(known::contains);
            assertThat(CATALOGUE.search(word, Locale.FRENCH, 8)).as(word).containsAll(codes);
            assertThat(CATALOGUE.search(word, Locale.FRENCH, 1)).as(word).containsExactly(codes.getFirst());
        }
    }

    @Test
    void the_longest_expression_wins() {
        assertThat(Synonyms.french().pieces(Words.stems("location de mobilier de bureau")))
                .extracting(LabelIndex.Piece::own)
                .containsExactly(List.of("location"), List.of("mobilier", "bureau"));
    }
}
