package org.chainon.nomenclature;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everyday words and what labels call the same thing, from {@code reference/synonyms-fr.csv}: « ménage » means « nettoyage »
 * and is first of all CPV 90910000.
 */
final class Synonyms {
    /**
     * @param phrases other ways to say it, as stems
     * @param cpv the codes a person means first, best first
     */
    record Meaning(List<List<String>> phrases, List<Cpv> cpv) {}

    /** The longest entry, in words. */
    private static final int LONGEST = 4;

    private final Map<List<String>, Meaning> byStems = new HashMap<>();

    private Synonyms() {}

    static Synonyms none() {
        return new Synonyms();
    }

    static Synonyms french() {
        Synonyms synonyms = new Synonyms();
        for (NamedCsvRecord row : ReferenceTable.csv("synonyms-fr.csv")) {
            List<List<String>> phrases = Arrays.stream(row.getField("means").split(";"))
                    .map(Words::stems)
                    .toList();
            List<Cpv> codes = ReferenceTable.spaced(row.getField("cpv")).stream()
                    .map(Cpv::new)
                    .toList();
            synonyms.byStems.put(Words.stems(row.getField("word")), new Meaning(phrases, codes));
        }
        return synonyms;
    }

    int size() {
        return byStems.size();
    }

    /**
     * Cuts the stems of a query into pieces, the longest known expressions first: each piece is found by itself or by what it
     * means.
     */
    List<LabelIndex.Piece> pieces(List<String> stems) {
        List<LabelIndex.Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < stems.size()) {
            int length = Math.min(LONGEST, stems.size() - at);
            while (length > 1 && !byStems.containsKey(stems.subList(at, at + length))) {
                length--;
            }
            List<String> own = List.copyOf(stems.subList(at, at + length));
            Meaning meaning = byStems.getOrDefault(own, new Meaning(List.of(), List.of()));
            pieces.add(new LabelIndex.Piece(own, meaning.phrases(), meaning.cpv()));
            at += length;
        }
        return pieces;
    }
}
