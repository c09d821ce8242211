package org.chainon.nomenclature;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.nomenclature.LegalForm.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The tables {@code reference/legal-categories.tsv.gz} (code, label) and {@code ess-families.csv}, read at first use. */
@Component
class TableLegalForms implements LegalForms {
    private final Supplier<Map<String, LegalForm>> table = SingletonSupplier.of(TableLegalForms::read);

    @Override
    public Optional<LegalForm> find(String category) {
        return Optional.ofNullable(table.get().get(category.strip()));
    }

    private static Map<String, LegalForm> read() {
        Map<String, NamedCsvRecord> families = new HashMap<>();
        ReferenceTable.csv("ess-families.csv").forEach(row -> families.put(row.getField("category"), row));
        Map<String, LegalForm> table = new HashMap<>();
        for (String[] row : ReferenceTable.tabSeparated("legal-categories.tsv.gz")) {
            table.put(row[0], form(row[0], row[1], families.get(row[0])));
        }
        return table;
    }

    private static LegalForm form(String code, String label, @Nullable NamedCsvRecord family) {
        if (family == null) {
            return new LegalForm(code, label, null, null, Certainty.OUTSIDE, "");
        }
        String familyName = family.getField("family");
        String kindName = family.getField("kind");
        return new LegalForm(
                code,
                label,
                familyName.isBlank() ? null : EssFamily.valueOf(familyName),
                kindName.isBlank() ? null : EnterpriseKind.valueOf(kindName),
                Certainty.valueOf(family.getField("certainty")),
                family.getField("note"));
    }
}
