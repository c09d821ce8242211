package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.demo.NoticeOrders.Order;
import org.chainon.demo.Trades.Trade;
import org.chainon.jurisdiction.Jurisdiction;

/** Titles and descriptions as buyers write them. */
final class NoticeTexts {
    private static final int SECOND_SENTENCE = 45;
    private static final int CLAUSE = 30;
    private static final int VISIT = 35;

    private final Phrases phrases;
    private final WordLists words;
    private final List<NamedCsvRecord> titles = Sheet.rows("notice-titles.csv");
    private final List<NamedCsvRecord> sentences = Sheet.rows("notice-sentences.csv");
    private final List<NamedCsvRecord> fixed = Sheet.rows("notice-words.csv");

    NoticeTexts(Phrases phrases, WordLists words) {
        this.phrases = phrases;
        this.words = words;
    }

    /** What the sentences of one notice speak of. */
    Map<String, String> values(Order order, String subject, int months, int lots, int year, Dice dice) {
        String town = order.buyer().town().name();
        Map<String, String> values = new HashMap<>();
        values.put("subject", subject);
        values.put("subjectLower", French.lowerFirst(subject));
        values.put("sites", dice.pick(order.buyer().kind().sites()));
        values.put("at", French.at(town));
        values.put("of", French.of(town));
        values.put("town", town);
        values.put("district", dice.pick(words.of("district")));
        values.put("month", dice.pick(words.of("month")));
        values.put("season", year + "-" + (year + 1));
        values.put("buyer", order.buyer().article() + order.buyer().name());
        values.put("months", Integer.toString(months));
        values.put("lots", Integer.toString(lots));
        values.put("days", Integer.toString(dice.between(7, 14)));
        return values;
    }

    /** @param mixed whether its lots are of different activities */
    String title(Trade main, boolean mixed, Map<String, String> values, Jurisdiction where, Dice dice) {
        String ofNature = "one." + main.nature().name().toLowerCase(Locale.ROOT);
        List<String> patterns = titles.stream()
                .filter(row -> row.getField("group").equals(main.group()))
                .filter(row -> mixed
                        ? row.getField("part").equals("many")
                        : row.getField("part").equals("one")
                                || row.getField("part").equals(ofNature))
                .map(row -> row.getField("text"))
                .toList();
        return phrases.fill(dice.pick(patterns), values, dice, where);
    }

    /** What a call for competition says. */
    String description(Order order, boolean executionReserved, Map<String, String> values, Dice dice) {
        List<String> said = new ArrayList<>();
        said.add(word("opening", order, values, dice));
        said.add(contents(order, values, dice));
        if (!"1".equals(values.get("lots"))) {
            said.add(word("lots", order, values, dice));
        }
        if (order.reserved() != null) {
            said.add(word("reserved." + order.reserved(), order, values, dice));
        } else if (!order.buyer().kind().isPrivate() && dice.chance(CLAUSE)) {
            said.add(word("clause", order, values, dice));
        }
        if (executionReserved) {
            said.add(word("execution", order, values, dice));
        }
        if (dice.chance(VISIT)) {
            said.add(word("visit", order, values, dice));
        }
        return String.join(" ", said);
    }

    /** What the work is. */
    String contents(Order order, Map<String, String> values, Dice dice) {
        List<String> fit = dice.shuffled(sentences.stream()
                .filter(row -> row.getField("group").equals(order.main().group()))
                .filter(row -> row.getField("jurisdiction").isEmpty() || isOf(row, order))
                .map(row -> row.getField("text"))
                .toList());
        int count = dice.chance(SECOND_SENTENCE) ? 2 : 1;
        return fit.stream()
                .limit(count)
                .map(sentence -> phrases.fill(sentence, values, dice, order.jurisdiction()))
                .collect(Collectors.joining(" "));
    }

    /** One of the wordings of that key in the order's jurisdiction. */
    String word(String key, Order order, Map<String, String> values, Dice dice) {
        List<String> wordings = fixed.stream()
                .filter(row -> row.getField("key").equals(key)
                        && row.getField("jurisdiction")
                                .equals(order.jurisdiction().name()))
                .map(row -> row.getField("text"))
                .toList();
        return phrases.fill(dice.pick(wordings), values, dice, order.jurisdiction());
    }

    private static boolean isOf(NamedCsvRecord row, Order order) {
        return row.getField("jurisdiction").equals(order.jurisdiction().name());
    }
}
