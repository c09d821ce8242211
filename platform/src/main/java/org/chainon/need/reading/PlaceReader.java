package org.chainon.need.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.need.reading.Understood.Where;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;

/**
 * Places by their names: « à Bobigny », « dans le Nord », « en Bretagne », « Bobigny (93) », « 93000 ». The longest name wins. A
 * name without capital counts only where the whole sentence has none, and where the place is not tiny.
 */
final class PlaceReader {
    private static final int MOST = 12;
    private static final int MOST_OTHERS = 5;
    private static final int LONGEST_NAME = 7;
    static final int KNOWN_BY_NAME = 2_000;

    private static final Pattern LEAD =
            Pattern.compile("(?<![\\p{L}0-9'])(?:(?:situee?s? |dans un rayon de \\d+ ?km |aux alentours |proche )?"
                    + "(?:autour de |pres de |dans (?:toute )?(?:le departement (?:de la |de l'|du |des |de |d')|la region |l'agglomeration (?:de |d')|les |la |le |l')"
                    + "|departement (?:de la |de l'|du |des |de |d')|ville (?:de |d'|du |des )|commune (?:de |d'|du |des )|region |sur (?:la |le |les |l')?"
                    + "|a l'|aux? |a |en |du |des |de (?:la |l')?|d'))");
    private static final Pattern NEXT = Pattern.compile("^( ?, ?| et (?:a |de |sur )?| ou (?:a )?| ?/ ?| ?& ?| - )");
    private static final Pattern ALONE = Pattern.compile(", ?|; ?| - |¦ ?");
    private static final Pattern AFTER = Pattern.compile("^ ?(?:$|[,;.:(¦-])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}0-9]+(?:-[\\p{L}0-9]+)*");
    private static final Pattern IN_BRACKETS = Pattern.compile("^ ?\\( ?(\\d[\\dab]\\d?|\\d{5}) ?\\)");
    private static final Pattern POSTAL =
            Pattern.compile("(?:\\b(?:a|sur|dans le) )?(?<![\\d.,])(\\d{5})(?![\\d.,]| ?[€k%m])(?: [¦]+)?");
    private static final Pattern DEPARTEMENT = Pattern.compile(
            "\\b(?:dans le|sur le|du|le|dept\\.?|departement|\\() ?(?:departement )?\\(?(\\d\\d|2[ab]|97\\d)\\b(?! ?[a-z€%°/])\\)?");

    private final Territory territory;
    private final NamedPlaces names;

    PlaceReader(Territory territory) {
        this.territory = territory;
        this.names = new NamedPlaces(territory);
    }

    List<Where> read(Sentence sentence) {
        List<Where> found = new ArrayList<>();
        boolean shouted = sentence.written().equals(sentence.written().toUpperCase(Locale.ROOT));
        boolean quiet = sentence.written().chars().skip(1).noneMatch(Character::isUpperCase);
        Matcher lead = LEAD.matcher(sentence.rest());
        int from = 0;
        while (found.size() < MOST && lead.find(from)) {
            Optional<Named> named = named(sentence, lead.end(), lead.group(), quiet || shouted);
            from = lead.start() + 1;
            if (named.isPresent()) {
                add(found, sentence, lead.start(), named.get());
                from = more(found, sentence, named.get().end(), lead.group(), quiet || shouted);
                lead = LEAD.matcher(sentence.rest());
            }
        }
        standingAlone(sentence, found);
        byCode(sentence, found);
        return withoutDoubles(found);
    }

    /** « …, Lyon, 15 k€ » */
    private void standingAlone(Sentence sentence, List<Where> found) {
        Matcher alone = ALONE.matcher(sentence.rest());
        int from = 0;
        while (found.size() < MOST && alone.find(from)) {
            from = alone.start() + 1;
            Optional<Named> named = named(sentence, alone.end(), "", false)
                    .filter(one ->
                            AFTER.matcher(sentence.rest().substring(one.end())).find()
                                    && one.areas().getFirst().population() >= KNOWN_BY_NAME);
            if (named.isPresent()) {
                add(found, sentence, alone.start(), named.get());
                alone = ALONE.matcher(sentence.rest());
            }
        }
    }

    /** Further places of a list: « à Lille, Roubaix et Tourcoing ». */
    private int more(List<Where> found, Sentence sentence, int end, String lead, boolean anyCase) {
        int at = end;
        while (at < sentence.rest().length()) {
            Matcher next = NEXT.matcher(sentence.rest().substring(at));
            if (!next.find()) {
                return at;
            }
            Optional<Named> named = named(sentence, at + next.end(), lead, anyCase);
            if (named.isEmpty()) {
                return at;
            }
            add(found, sentence, at, named.get());
            at = named.get().end();
        }
        return at;
    }

    private static void add(List<Where> found, Sentence sentence, int start, Named named) {
        sentence.take(start, named.end());
        List<Area> areas = named.areas();
        found.add(new Where(
                sentence.words(named.start(), named.end()),
                areas.getFirst(),
                areas.stream().skip(1).limit(MOST_OTHERS).toList()));
    }

    /** What stands between two positions names these, the likeliest first. */
    private record Named(int start, int end, List<Area> areas) {}

    private Optional<Named> named(Sentence sentence, int start, String lead, boolean anyCase) {
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(sentence.rest());
        int at = start;
        while (words.size() < LONGEST_NAME && word.find(at) && joined(sentence, at, word.start(), words.isEmpty())) {
            words.add(new int[] {word.start(), word.end()});
            at = word.end();
        }
        for (int count = words.size(); count > 0; count--) {
            int end = words.get(count - 1)[1];
            String name = sentence.words(start, end);
            List<Area> areas = names.called(name, lead, anyCase);
            if (!areas.isEmpty()) {
                return Optional.of(narrowed(sentence, start, end, areas));
            }
        }
        return Optional.empty();
    }

    private static boolean joined(Sentence sentence, int from, int to, boolean first) {
        String between = sentence.rest().substring(from, to);
        return first ? between.isEmpty() : between.matches("[ '-]{1,3}");
    }

    /** « Saint-Denis (93) » is that of the département. */
    private Named narrowed(Sentence sentence, int start, int end, List<Area> areas) {
        Matcher brackets = IN_BRACKETS.matcher(sentence.rest().substring(end));
        if (!brackets.find()) {
            return new Named(start, end, areas);
        }
        String code = brackets.group(1).toUpperCase(Locale.ROOT);
        List<Area> inside = areas.stream()
                .filter(area -> code.length() == 5
                        ? territory.byPostalCode(code).stream()
                                .anyMatch(one -> one.id().equals(area.id()))
                        : territory.inside(area.id(), AreaId.departement(code)))
                .toList();
        return inside.isEmpty()
                ? new Named(start, end, areas)
                : new Named(start, end + brackets.end(), inside.subList(0, 1));
    }

    private void byCode(Sentence sentence, List<Where> found) {
        Matcher postal = POSTAL.matcher(sentence.rest());
        while (postal.find()) {
            List<Area> communes = territory.byPostalCode(postal.group(1)).stream()
                    .sorted((a, b) -> Integer.compare(b.population(), a.population()))
                    .toList();
            if (!communes.isEmpty()) {
                String words = sentence.words(postal.start(1), postal.end(1));
                sentence.take(postal.start(), postal.end());
                boolean told = found.stream().anyMatch(where -> communes.contains(where.area()));
                if (!told) {
                    found.add(new Where(
                            words,
                            communes.getFirst(),
                            communes.stream().skip(1).limit(MOST_OTHERS).toList()));
                }
            }
        }
        Matcher departement = DEPARTEMENT.matcher(sentence.rest());
        while (departement.find()) {
            Optional<Area> area =
                    territory.find(AreaId.departement(departement.group(1).toUpperCase(Locale.ROOT)));
            if (area.isPresent()) {
                String words = sentence.take(departement);
                boolean told = found.stream()
                        .anyMatch(where ->
                                territory.inside(where.area().id(), area.get().id()));
                if (!told) {
                    found.add(new Where(words, area.get(), List.of()));
                }
            }
        }
    }

    private static List<Where> withoutDoubles(List<Where> found) {
        Set<AreaId> seen = new HashSet<>();
        return found.stream().filter(where -> seen.add(where.area().id())).toList();
    }
}
