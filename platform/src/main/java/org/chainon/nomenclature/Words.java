package org.chainon.nomenclature;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What makes two written words the same when labels are searched: no case, no accents, no plural, no feminine, no empty words. */
final class Words {
    private static final Set<String> EMPTY = Set.of(
            ("le la les un une de du des et ou en au aux pour par sur dans avec sans que qui ne pas ce ces son sa ses se "
                            + "the of and or for in on to by an with from at as its")
                    .split(" "));

    /** Words of so many labels that they say little. */
    private static final Set<String> LIGHT = Set.of(
            "servic",
            "travail",
            "produit",
            "diver",
            "articl",
            "connex",
            "autr",
            "relativ",
            "work",
            "product",
            "materiel",
            "equipement",
            "fournitur",
            "equipment",
            "suppli",
            "relat",
            "preste");

    private static final Map<String, String> IRREGULAR =
            Map.of("travaux", "travail", "vitraux", "vitrail", "emaux", "email", "baux", "bail");

    /** The accents of French, taken off without the cost of a full normalisation. */
    private static final String ACCENTED = "éèêëàâîïôûùüç’";

    private static final String PLAIN = "eeeeaaiiouuuc'";

    private Words() {}

    /** Lower case without accents, ligatures opened: {@code Œuvre d'été} gives {@code oeuvre d'ete}. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length() && lower.charAt(at) < 128) {
            at++;
        }
        return at == lower.length() ? lower : withoutAccents(lower);
    }

    private static String withoutAccents(String lower) {
        String opened = lower.replace("œ", "oe").replace("æ", "ae");
        StringBuilder kept = new StringBuilder(opened.length());
        for (char c : opened.toCharArray()) {
            int known = c < 128 ? -1 : ACCENTED.indexOf(c);
            if (c < 128) {
                kept.append(c);
            } else if (known >= 0) {
                kept.append(PLAIN.charAt(known));
            } else {
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                        .chars()
                        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                        .forEach(part -> kept.append((char) part));
            }
        }
        return kept.toString();
    }

    /** The stems of the words that mean something, in their order. */
    static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        String folded = fold(text);
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String word = folded.substring(start, i);
                if (word.length() > 1 && !EMPTY.contains(word)) {
                    stems.add(stem(word));
                }
                start = -1;
            }
        }
        return stems;
    }

    /** The last word, folded, when nothing was typed behind it, so that it may still grow; else empty. */
    static String beginning(String text) {
        String folded = fold(text);
        int start = folded.length();
        while (start > 0 && Character.isLetterOrDigit(folded.charAt(start - 1))) {
            start--;
        }
        return folded.substring(start);
    }

    /** One folded word without its plural, its feminine and the like; the same for French and, roughly, for English. */
    static String stem(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() <= 3 || Character.isDigit(word.charAt(0))) {
            return word;
        }
        String stem = singular(word);
        while (stem.length() > 3 && stem.endsWith("e")) {
            stem = cut(stem, 1);
        }
        if (stem.length() > 3 && stem.endsWith("if")) {
            return cut(stem, 1) + "v";
        }
        if (stem.length() > 3 && stem.endsWith("y")) {
            return cut(stem, 1) + "i";
        }
        boolean doubled = stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        return doubled ? cut(stem, 1) : stem;
    }

    static boolean light(String stem) {
        return LIGHT.contains(stem);
    }

    private static String singular(String word) {
        if (word.endsWith("aux") && !word.endsWith("eaux")) {
            return cut(word, 2) + "l";
        }
        boolean plural = (word.endsWith("s") && !word.endsWith("ss")) || word.endsWith("x");
        return plural ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
