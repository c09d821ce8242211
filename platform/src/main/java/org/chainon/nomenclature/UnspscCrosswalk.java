package org.chainon.nomenclature;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** From UNSPSC to CPV, by prefix: the table {@code reference/unspsc-cpv.csv}, which is ours. */
final class UnspscCrosswalk {
    private static final int SEGMENT = 2;

    private record Row(String label, List<Cpv> cpv) {}

    private final Supplier<Map<String, Row>> table = SingletonSupplier.of(UnspscCrosswalk::read);

    List<Cpv> cpvOf(String code) {
        for (int length = code.length(); length >= SEGMENT; length--) {
            Row row = table.get().get(code.substring(0, length));
            if (row != null) {
                return row.cpv();
            }
        }
        return List.of();
    }

    /** Our French label of a whole segment ({@code 72000000}). */
    Optional<String> segmentLabel(String code) {
        return code.endsWith("000000")
                ? Optional.ofNullable(table.get().get(code.substring(0, SEGMENT)))
                        .map(Row::label)
                : Optional.empty();
    }

    private static Map<String, Row> read() {
        Map<String, Row> table = new HashMap<>();
        for (NamedCsvRecord row : ReferenceTable.csv("unspsc-cpv.csv")) {
            List<Cpv> codes = ReferenceTable.spaced(row.getField("cpv")).stream()
                    .map(CpvPrefix::code)
                    .toList();
            table.put(row.getField("prefix"), new Row(row.getField("fr"), codes));
        }
        return table;
    }
}
