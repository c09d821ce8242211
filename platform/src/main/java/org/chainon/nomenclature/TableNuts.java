package org.chainon.nomenclature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The table {@code reference/nuts.tsv.gz} (code, French label, English label), read at first use. */
@Component
class TableNuts implements Nuts {
    private static final int COUNTRY = 2;

    private record Labels(String fr, String en) {}

    private final Supplier<TreeMap<String, Labels>> table = SingletonSupplier.of(TableNuts::read);

    @Override
    public Optional<String> label(String code, Locale locale) {
        return Optional.ofNullable(table.get().get(code.toUpperCase(Locale.ROOT)))
                .map(labels -> TableCpvCatalogue.english(locale) ? labels.en() : labels.fr());
    }

    @Override
    public Optional<String> parent(String code) {
        String known = code.toUpperCase(Locale.ROOT);
        if (known.length() <= COUNTRY || !table.get().containsKey(known)) {
            return Optional.empty();
        }
        return Optional.of(known.substring(0, known.length() - 1));
    }

    @Override
    public List<String> children(String code) {
        String above = code.toUpperCase(Locale.ROOT);
        Map<String, Labels> below = table.get().subMap(above, false, above + Character.MAX_VALUE, false);
        return below.keySet().stream()
                .filter(unit -> unit.length() == above.length() + 1)
                .toList();
    }

    private static TreeMap<String, Labels> read() {
        TreeMap<String, Labels> table = new TreeMap<>();
        ReferenceTable.tabSeparated("nuts.tsv.gz").forEach(row -> table.put(row[0], new Labels(row[1], row[2])));
        return table;
    }
}
