package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The named lists of words in {@code demo/names.csv} and {@code demo/buyer-names.csv}. */
final class WordLists {
    private final Map<String, List<String>> lists = new HashMap<>();

    WordLists() {
        Sheet.rows("names.csv").forEach(this::add);
        Sheet.rows("buyer-names.csv").forEach(this::add);
    }

    private void add(NamedCsvRecord row) {
        lists.computeIfAbsent(row.getField("list"), list -> new ArrayList<>())
                .addAll(Sheet.wordings(row.getField("words")));
    }

    List<String> of(String list) {
        return Objects.requireNonNull(lists.get(list), list);
    }

    boolean has(String list) {
        return lists.containsKey(list);
    }
}
