package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.demo.Towns.Town;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;

/** Invented buyers of each kind, set in real places: {@code demo/buyers.csv}. */
final class Buyers {
    private static final int FIRST_NUMBER = 50_000;
    private static final int ROUNDS = 3;

    private final List<Buyer> french = new ArrayList<>();
    private final List<Buyer> quebec = new ArrayList<>();
    private final Map<String, List<String>> unused = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /**
     * A kind of buyer.
     *
     * @param area how large the place is for which it buys
     * @param scale how many times more it buys than a small one
     * @param sites where the work is done, as it says it
     * @param groups of activities that it buys; {@code *} for all
     */
    record Kind(
            String id,
            Jurisdiction jurisdiction,
            AreaKind area,
            int scale,
            List<String> names,
            List<String> sites,
            List<String> groups) {
        boolean buys(String group) {
            return groups.contains("*") || groups.contains(group);
        }

        boolean isPrivate() {
            return id.equals("entreprise");
        }
    }

    /**
     * One of them.
     *
     * @param article what stands before the name in a sentence, with its space: {@code "la "}
     */
    record Buyer(Kind kind, String article, String name, String identifier, Town town) {
        /** The place for which it buys; its town where that larger place is unknown. */
        AreaId place() {
            return town.of(kind.area()).map(area -> area.id()).orElse(town.id());
        }

        Notice.Buyer asNamed() {
            String number = identifier.substring(identifier.length() - 6);
            return new Notice.Buyer(
                    name,
                    identifier,
                    placeOf(town),
                    "achats-" + number + "@example.org",
                    "https://example.org/acheteurs/" + number);
        }
    }

    Buyers(Towns towns, WordLists words, Phrases phrases) {
        Towns.Draws draws = towns.draws(ROUNDS);
        int number = FIRST_NUMBER;
        for (NamedCsvRecord row : Sheet.rows("buyers.csv")) {
            Kind kind = kind(row);
            List<Buyer> same = of(kind.jurisdiction());
            int count = Integer.parseInt(row.getField("count"));
            for (int i = 0; i < count; i++) {
                Dice dice = new Dice("buyer " + kind.id() + i);
                Town town = draws.next(kind.jurisdiction(), dice, "");
                String identifier = kind.jurisdiction() == Jurisdiction.FR
                        ? InventedNumbers.siret(number++, 1)
                        : InventedNumbers.neq(number++);
                String[] name = name(kind, words, phrases, dice).split(">", 2);
                same.add(new Buyer(kind, name[0], name[1], identifier, town));
            }
        }
    }

    List<Buyer> of(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case FR -> french;
            case QC -> quebec;
        };
    }

    /** A town as notices write it: « Lannion (22) ». */
    static Place placeOf(Town town) {
        return placeOf(town.area(), town.point(), town.local());
    }

    /** @param local the département or region in which it lies */
    static Place placeOf(Area town, @Nullable Point point, Area local) {
        boolean french = town.id().kind() == AreaKind.COMMUNE;
        String around = french ? local.id().code() : local.name();
        return new Place(town.name() + " (" + around + ")", town.id(), point, french ? "FR" : "CA");
    }

    /** Its article and its name, with a sign between them. */
    private String name(Kind kind, WordLists words, Phrases phrases, Dice dice) {
        String quebec = kind.jurisdiction() == Jurisdiction.QC ? ".qc" : "";
        String pattern = dice.pick(kind.names());
        String name;
        do {
            Map<String, String> values = new HashMap<>();
            values.put("tail", dice.pick(words.of(quebec.isEmpty() ? "tail.fr" : "tail.qc")));
            values.put("of", values.get("tail"));
            values.put("surname", dice.pick(words.of("surname" + quebec)));
            for (String list :
                    List.of("town" + (quebec.isEmpty() ? ".fr" : quebec), "county", "province", "person", "field")) {
                String blank = list.replaceAll("\\..*", "");
                if (pattern.contains("{" + blank + "}")) {
                    values.put(blank, next(list, words));
                }
            }
            name = phrases.fill(pattern, values, dice, Jurisdiction.FR);
        } while (!names.add(name));
        return name;
    }

    /** Each word of these lists stands once. */
    private String next(String list, WordLists words) {
        return unused.computeIfAbsent(list, all -> new ArrayList<>(new Dice(list).shuffled(words.of(all))))
                .removeLast();
    }

    private static Kind kind(NamedCsvRecord row) {
        return new Kind(
                row.getField("kind"),
                Jurisdiction.valueOf(row.getField("jurisdiction")),
                AreaKind.valueOf(row.getField("area")),
                Integer.parseInt(row.getField("scale")),
                Sheet.wordings(row.getField("names")),
                Sheet.wordings(row.getField("sites")),
                Sheet.spaced(row.getField("groups")));
    }
}
