package org.chainon.nomenclature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The table {@code reference/naf.tsv.gz} (code without dot, label), read at first use. */
@Component
class TableNaf implements Naf {
    private static final int SUBCLASS = 5;

    private final Supplier<Map<String, String>> table = SingletonSupplier.of(TableNaf::read);

    @Override
    public Optional<String> label(String code) {
        return Optional.ofNullable(table.get().get(plain(code)));
    }

    @Override
    public Optional<String> formatted(String code) {
        String plain = plain(code);
        return label(plain).map(known -> plain.length() > 2 ? plain.substring(0, 2) + "." + plain.substring(2) : plain);
    }

    @Override
    public List<String> subclasses() {
        return table.get().keySet().stream()
                .filter(code -> code.length() == SUBCLASS)
                .toList();
    }

    /** Upper case, without dot and spaces. */
    static String plain(String code) {
        return code.replaceAll("[.\\s]", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> read() {
        Map<String, String> table = new LinkedHashMap<>(1 << 12);
        ReferenceTable.tabSeparated("naf.tsv.gz").forEach(row -> table.put(row[0], row[1]));
        return table;
    }
}
