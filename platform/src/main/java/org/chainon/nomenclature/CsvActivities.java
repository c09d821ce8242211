package org.chainon.nomenclature;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The tables {@code reference/activities.csv} and {@code activity-groups.csv}, read at first use. */
@Component
class CsvActivities implements Activities {
    private static final float EVERYDAY_WORDS = 0.9f;
    private static final float CPV_LABELS = 0.4f;

    /** Activities under which a CPV code is bought that tell its trades. */
    private static final int NEAREST = 3;

    /** One row, with what only the search needs. */
    private record Row(Activity activity, List<String> naf, String words, String alias) {
        /** An activity « Autre (…) » comes after those that say what they are. */
        boolean catchAll() {
            return activity.id().startsWith("autre-");
        }
    }

    private final CpvCatalogue catalogue;
    private final Supplier<List<Group>> groups = SingletonSupplier.of(CsvActivities::readGroups);
    private final Supplier<Map<String, Row>> rows = SingletonSupplier.of(CsvActivities::readRows);
    private final Supplier<Map<List<String>, Activity>> labels = SingletonSupplier.of(this::byLabels);
    private final Supplier<LabelIndex<Activity>> french = SingletonSupplier.of(() -> index(Locale.FRENCH));
    private final Supplier<LabelIndex<Activity>> english = SingletonSupplier.of(() -> index(Locale.ENGLISH));
    private final Supplier<Synonyms> synonyms = SingletonSupplier.of(Synonyms::french);

    CsvActivities(CpvCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Group> groups() {
        return groups.get();
    }

    @Override
    public List<Activity> all() {
        return rows.get().values().stream().map(Row::activity).toList();
    }

    @Override
    public Optional<Activity> find(String id) {
        return Optional.ofNullable(rows.get().get(id)).map(Row::activity);
    }

    @Override
    public Optional<Activity> byLabel(String label) {
        return Optional.ofNullable(labels.get().get(Words.stems(label)));
    }

    @Override
    public List<Activity> search(String words, Locale locale, int limit) {
        boolean inEnglish = TableCpvCatalogue.english(locale);
        List<LabelIndex.Piece> pieces = (inEnglish ? Synonyms.none() : synonyms.get()).pieces(Words.stems(words));
        return (inEnglish ? english : french).get().search(pieces, Words.beginning(words), limit);
    }

    /** Bought under a code that holds this one: the longest first; then under codes that this one holds. */
    @Override
    public List<Activity> of(Cpv cpv) {
        record Near(Row row, int nearness) {}
        return rows.get().values().stream()
                .map(row -> new Near(row, nearness(cpv, row)))
                .filter(near -> near.nearness() > 0)
                .sorted(Comparator.comparing(Near::nearness)
                        .reversed()
                        .thenComparing(near -> near.row().activity().id()))
                .map(near -> near.row().activity())
                .toList();
    }

    private static int nearness(Cpv cpv, Row row) {
        int nearest = 0;
        List<Cpv> codes = row.activity().cpv();
        for (int i = 0; i < codes.size(); i++) {
            nearest = Math.max(nearest, nearness(cpv, codes.get(i)) - i);
        }
        return row.catchAll() ? nearest - 50 : nearest;
    }

    /** Hundreds for each digit shared, halved when the activity's code is below the one asked for; 0 when on another branch. */
    private static int nearness(Cpv asked, Cpv own) {
        int shared = asked.sharedDepth(own);
        if (shared == own.depth()) {
            return shared * 100;
        }
        return shared == asked.depth() ? shared * 50 - 10 * (own.depth() - shared) : 0;
    }

    @Override
    public List<Activity> ofNaf(String naf) {
        String code = TableNaf.plain(naf);
        List<Row> exact = withNaf(code::equals, code);
        List<Row> found = exact.isEmpty() && code.length() >= 4
                ? withNaf(own -> own.startsWith(code.substring(0, 4)), code)
                : exact;
        return found.stream().map(Row::activity).toList();
    }

    @Override
    public Set<String> nafOf(Cpv cpv) {
        return of(cpv).stream()
                .limit(NEAREST)
                .flatMap(activity -> Objects.requireNonNull(rows.get().get(activity.id())).naf().stream())
                .collect(Collectors.toSet());
    }

    private List<Row> withNaf(Predicate<String> wanted, String code) {
        if (code.isEmpty()) {
            return List.of();
        }
        Function<Row, Integer> place = row ->
                (int) row.naf().stream().takeWhile(own -> !wanted.test(own)).count();
        return rows.get().values().stream()
                .filter(row -> row.naf().stream().anyMatch(wanted))
                .sorted(Comparator.comparing(Row::catchAll)
                        .thenComparing(place)
                        .thenComparing(row -> row.naf().size()))
                .toList();
    }

    private LabelIndex<Activity> index(Locale locale) {
        LabelIndex<Activity> index = new LabelIndex<>();
        boolean inEnglish = TableCpvCatalogue.english(locale);
        for (Row row : rows.get().values()) {
            Activity activity = row.activity();
            List<LabelIndex.Text> texts = new ArrayList<>();
            texts.add(new LabelIndex.Text(inEnglish ? activity.labelEn() : activity.labelFr(), 1));
            if (!inEnglish) {
                texts.add(new LabelIndex.Text(row.alias(), 1));
                texts.add(new LabelIndex.Text(row.words(), EVERYDAY_WORDS));
            }
            activity.cpv().stream()
                    .flatMap(cpv -> catalogue.label(cpv, locale).stream())
                    .forEach(label -> texts.add(new LabelIndex.Text(label, CPV_LABELS)));
            index.add(activity, row.catchAll() ? 3 : 0, List.of(), texts);
        }
        return index.built();
    }

    private Map<List<String>, Activity> byLabels() {
        Map<List<String>, Activity> byLabels = new HashMap<>();
        for (Row row : rows.get().values()) {
            Stream.of(row.activity().labelFr(), row.activity().labelEn(), row.alias())
                    .filter(label -> !label.isBlank())
                    .forEach(label -> byLabels.putIfAbsent(Words.stems(label), row.activity()));
        }
        return byLabels;
    }

    private static List<Group> readGroups() {
        return ReferenceTable.csv("activity-groups.csv").stream()
                .map(row -> new Group(row.getField("id"), row.getField("fr"), row.getField("en")))
                .toList();
    }

    private static Map<String, Row> readRows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (NamedCsvRecord row : ReferenceTable.csv("activities.csv")) {
            List<Cpv> codes = ReferenceTable.spaced(row.getField("cpv")).stream()
                    .map(CpvPrefix::code)
                    .toList();
            Activity activity = new Activity(
                    row.getField("id"), row.getField("group"), row.getField("fr"), row.getField("en"), codes);
            List<String> naf = ReferenceTable.spaced(row.getField("naf"));
            rows.put(activity.id(), new Row(activity, naf, row.getField("words"), row.getField("alias")));
        }
        return rows;
    }
}
