package org.chainon.nomenclature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The table {@code reference/cpv.tsv.gz} (code, French label, English label, 1 when listed in article 77), read at first use. */
@Component
class TableCpvCatalogue implements CpvCatalogue {
    private record Entry(String fr, String en, boolean socialService) {
        String label(Locale locale) {
            return english(locale) ? en : fr;
        }
    }

    private final Supplier<Map<Cpv, Entry>> table = SingletonSupplier.of(TableCpvCatalogue::read);
    private final Supplier<LabelIndex<Cpv>> french = SingletonSupplier.of(() -> index(Locale.FRENCH));
    private final Supplier<LabelIndex<Cpv>> english = SingletonSupplier.of(() -> index(Locale.ENGLISH));
    private final Supplier<Synonyms> synonyms = SingletonSupplier.of(Synonyms::french);

    @Override
    public Optional<String> label(Cpv cpv, Locale locale) {
        return Optional.ofNullable(table.get().get(cpv)).map(entry -> entry.label(locale));
    }

    @Override
    public List<Cpv> search(String words, Locale locale, int limit) {
        boolean inEnglish = english(locale);
        List<LabelIndex.Piece> pieces = (inEnglish ? Synonyms.none() : synonyms.get()).pieces(Words.stems(words));
        return (inEnglish ? english : french).get().search(pieces, Words.beginning(words), limit);
    }

    @Override
    public List<Cpv> all() {
        return List.copyOf(table.get().keySet());
    }

    @Override
    public boolean socialService(Cpv cpv) {
        Entry entry = table.get().get(cpv);
        return entry != null && entry.socialService();
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private LabelIndex<Cpv> index(Locale locale) {
        LabelIndex<Cpv> index = new LabelIndex<>();
        table.get()
                .forEach((cpv, entry) -> index.add(
                        cpv, cpv.depth() - 2, List.of(cpv), List.of(new LabelIndex.Text(entry.label(locale), 1))));
        return index.built();
    }

    private static Map<Cpv, Entry> read() {
        Map<Cpv, Entry> table = new LinkedHashMap<>(1 << 14);
        for (String[] row : ReferenceTable.tabSeparated("cpv.tsv.gz")) {
            table.put(new Cpv(row[0]), new Entry(row[1], row[2], row[3].equals("1")));
        }
        return table;
    }
}
