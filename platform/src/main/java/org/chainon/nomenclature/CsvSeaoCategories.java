package org.chainon.nomenclature;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The table {@code reference/seao-cpv.csv}: the categories seen in published notices. */
@Component
class CsvSeaoCategories implements SeaoCategories {
    private static final Pattern CATEGORY = Pattern.compile("\\s*([CGS])0*(\\d{1,2})(?!\\d).*", Pattern.DOTALL);

    private record Category(String label, List<Cpv> cpv) {}

    private final Supplier<Map<String, Category>> table = SingletonSupplier.of(CsvSeaoCategories::read);

    @Override
    public Optional<String> label(String category) {
        return find(category).map(Category::label);
    }

    @Override
    public List<Cpv> cpvOf(String category) {
        return find(category).map(Category::cpv).orElse(List.of());
    }

    private Optional<Category> find(String category) {
        return key(category).map(table.get()::get);
    }

    /** « C01 - Bâtiments » and « C1 » are the same. */
    private static Optional<String> key(String category) {
        Matcher code = CATEGORY.matcher(category.toUpperCase(Locale.ROOT));
        return code.matches() ? Optional.of(code.group(1) + code.group(2)) : Optional.empty();
    }

    private static Map<String, Category> read() {
        Map<String, Category> table = new HashMap<>();
        for (NamedCsvRecord row : ReferenceTable.csv("seao-cpv.csv")) {
            List<Cpv> codes = ReferenceTable.spaced(row.getField("cpv")).stream()
                    .map(CpvPrefix::code)
                    .toList();
            table.put(key(row.getField("code")).orElseThrow(), new Category(row.getField("label"), codes));
        }
        return table;
    }
}
