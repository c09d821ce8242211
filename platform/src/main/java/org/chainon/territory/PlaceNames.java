package org.chainon.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds places by their names. Every start of a word in a name stands in one sorted list. */
final class PlaceNames {
    private static final int OFFSET_BITS = 8;
    private static final int NUMBER_BITS = 20;
    private static final int BREADTHS = 5;
    private static final Pattern CEDEX = Pattern.compile(" cedex( \\d+)?$");
    private static final Pattern ARRONDISSEMENT = Pattern.compile("(paris|lyon|marseille) (\\d.*)");
    private static final Pattern ARTICLE_LAST = Pattern.compile("(.+) (le|la|les|l)");

    private final Places places;
    private final String[] names;
    private final int[] starts;
    private final Map<String, List<Integer>> former = new HashMap<>();

    private record Start(String rest, int place) {}

    PlaceNames(Places places) {
        this.places = places;
        this.names = new String[places.count()];
        var all = new ArrayList<Start>(4 * names.length);
        for (int n = 0; n < names.length; n++) {
            names[n] = fold(places.name(n));
            for (int at = 0; at >= 0; at = names[n].indexOf(' ', at) < 0 ? -1 : names[n].indexOf(' ', at) + 1) {
                all.add(new Start(names[n].substring(at), n << OFFSET_BITS | at));
            }
        }
        all.sort(Comparator.comparing(Start::rest));
        this.starts = all.stream().mapToInt(Start::place).toArray();
        ReferenceTable.read("areas-former-communes.tsv.gz", f -> {
            if (!f[2].isEmpty()) {
                former.computeIfAbsent(fold(f[2]), none -> new ArrayList<>(1)).add(places.number(AreaId.commune(f[1])));
            }
        });
    }

    /** Lower case, no accents, words parted by one space, « st » and « ste » in full. */
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        var folded = new StringBuilder(plain.length() + 8);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case 'œ', 'Œ' -> folded.append("oe");
                case 'æ', 'Æ' -> folded.append("ae");
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        folded.append(Character.toLowerCase(c));
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK && !endsWithSpace(folded)) {
                        folded.append(' ');
                    }
                }
            }
        }
        return (" " + folded.toString().strip() + " ")
                .replace(" st ", " saint ")
                .replace(" ste ", " sainte ")
                .strip();
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    }

    private String rest(int start) {
        return names[start >>> OFFSET_BITS].substring(start & ((1 << OFFSET_BITS) - 1));
    }

    private boolean startsWith(int start, String prefix) {
        return names[start >>> OFFSET_BITS].startsWith(prefix, start & ((1 << OFFSET_BITS) - 1));
    }

    /** Numbers of the places, best first. */
    IntStream search(String words, Collection<AreaKind> kinds, int limit) {
        List<String> variants = variants(words, fold(words));
        var found = new BitSet();
        for (String variant : variants) {
            String[] parts = variant.split(" ");
            String longest = Arrays.stream(parts)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            for (int i = lowerBound(longest); i < starts.length && startsWith(starts[i], longest); i++) {
                int n = starts[i] >>> OFFSET_BITS;
                if (kinds.contains(places.id(n).kind()) && hasWords(n, parts)) {
                    found.set(n);
                }
            }
        }
        return found.stream()
                .mapToLong(n -> order(n, variants))
                .sorted()
                .limit(limit)
                .mapToInt(order -> (int) (order & ((1 << NUMBER_BITS) - 1)));
    }

    /** Closeness of the name, then breadth of the place, then inhabitants, packed to be sorted; the number last. */
    private long order(int n, List<String> variants) {
        long first = closeness(n, variants) * BREADTHS + breadth(places.id(n).kind());
        return (first << Integer.SIZE - 1 | Integer.MAX_VALUE - places.population(n)) << NUMBER_BITS | n;
    }

    /** While the last word is only « st », it may be Saint or the start of another name. */
    private static List<String> variants(String typed, String query) {
        String last = typed.strip().toLowerCase(Locale.ROOT);
        if (query.isEmpty()) {
            return List.of();
        }
        if (last.endsWith("st") && query.endsWith("saint")) {
            return List.of(query, query.substring(0, query.length() - "saint".length()) + "st");
        }
        return List.of(query);
    }

    private int lowerBound(String prefix) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rest(starts[middle]).compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean hasWords(int n, String[] parts) {
        for (String part : parts) {
            if (!names[n].startsWith(part) && !names[n].contains(" " + part)) {
                return false;
            }
        }
        return true;
    }

    private int closeness(int n, List<String> variants) {
        if (variants.contains(names[n])) {
            return 0;
        }
        for (String variant : variants) {
            if (names[n].startsWith(variant)) {
                return 1;
            }
        }
        return 2;
    }

    private static int breadth(AreaKind kind) {
        return switch (kind) {
            case COUNTRY -> 0;
            case REGION, QC_REGION -> 1;
            case DEPARTEMENT -> 2;
            case EPCI, MRC -> 3;
            case COMMUNE, MUNICIPALITY -> 4;
        };
    }

    /** Communes and municipalities of that name, the most populous first; those that once bore it when none does now. */
    IntStream called(String name) {
        String folded = CEDEX.matcher(fold(name)).replaceFirst("");
        for (String variant : spellings(folded)) {
            int[] exact = exact(variant);
            if (exact.length > 0) {
                return Arrays.stream(exact);
            }
        }
        return former.getOrDefault(folded, List.of()).stream().mapToInt(Integer::intValue);
    }

    private static List<String> spellings(String folded) {
        Matcher district = ARRONDISSEMENT.matcher(folded);
        if (district.matches()) {
            return List.of(folded, district.group(1));
        }
        Matcher article = ARTICLE_LAST.matcher(folded);
        return article.matches() ? List.of(folded, article.group(2) + " " + article.group(1)) : List.of(folded);
    }

    private int[] exact(String folded) {
        var found = new ArrayList<Integer>();
        for (int i = lowerBound(folded); i < starts.length && rest(starts[i]).equals(folded); i++) {
            int n = starts[i] >>> OFFSET_BITS;
            if (n < places.smallest() && names[n].length() == folded.length()) {
                found.add(n);
            }
        }
        found.sort(Comparator.comparing(n -> -places.population(n)));
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
