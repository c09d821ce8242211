package org.chainon.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.jurisdiction.Jurisdiction;

/**
 * Fills the blanks of a sentence: {@code {town}} with a value, {@code {Town}} with the same and a capital, {@code {8-60}}
 * and {@code {1200-9500/100}} with a number in that range, a multiple of the last one. In Québec French words of France give
 * way to those used there.
 */
final class Phrases {
    private static final Pattern BLANK = Pattern.compile("\\{([^}]+)\\}");
    private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]+)(?:/([0-9]+))?");

    private record Replacement(String french, Pattern whole, String quebec) {
        /** Most texts hold none of the words: asking first is far quicker. */
        String in(String text) {
            return text.contains(french) ? whole.matcher(text).replaceAll(Matcher.quoteReplacement(quebec)) : text;
        }
    }

    private final List<Replacement> quebec = Sheet.rows("quebec-words.csv").stream()
            .map(row -> new Replacement(
                    row.getField("fr"),
                    Pattern.compile("\\b" + Pattern.quote(row.getField("fr")) + "\\b", Pattern.UNICODE_CHARACTER_CLASS),
                    row.getField("qc")))
            .toList();

    String fill(String sentence, Map<String, String> values, Dice dice, Jurisdiction where) {
        String filled = BLANK.matcher(sentence)
                .replaceAll(blank -> Matcher.quoteReplacement(blank(blank, values, dice, sentence)));
        return local(French.elided(filled), where);
    }

    /** The text in the words of that place. */
    String local(String text, Jurisdiction where) {
        if (where == Jurisdiction.FR) {
            return text;
        }
        String local = text;
        for (Replacement word : quebec) {
            local = word.in(local);
        }
        return local;
    }

    private static String blank(MatchResult blank, Map<String, String> values, Dice dice, String sentence) {
        String name = blank.group(1);
        Matcher range = RANGE.matcher(name);
        if (range.matches()) {
            int step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
            int low = Integer.parseInt(range.group(1)) / step;
            int high = Integer.parseInt(range.group(2)) / step;
            return French.number((long) dice.between(low, high) * step);
        }
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String lower = Objects.requireNonNull(
                values.get(French.lowerFirst(name)), () -> "no value for {" + name + "} in: " + sentence);
        return French.upperFirst(lower);
    }
}
