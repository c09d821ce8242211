package org.chainon.need.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainon.need.reading.Understood.Lots;

/** « lot 1 : … ; lot 2 : … », « en 3 lots ». What is named is left for what it says of places and amounts. */
final class LotsReader {
    private static final int MOST = 30;
    private static final Pattern NAMED = Pattern.compile("\\blots?(?: ?n ?[°o]\\.?)? ?(\\d{1,2}) ?[:=–-] ?");
    private static final Pattern COUNTED = Pattern.compile(
            "(?:,? ?(?:alloti(?:e|es|s)? )?(?:en |decoupee?s? en |divisee?s? en |reparti(?:e|es|s)? en |avec |\\())?\\b("
                    + Numbers.COUNT + ") lots\\b\\)?");
    private static final Pattern END = Pattern.compile("[;.¦]|$");

    private LotsReader() {}

    static Lots read(Sentence sentence) {
        List<String> titles = new ArrayList<>();
        String words = "";
        Matcher named = NAMED.matcher(sentence.rest());
        List<int[]> heads = new ArrayList<>();
        while (named.find() && heads.size() < MOST) {
            heads.add(new int[] {named.start(), named.end()});
        }
        for (int i = 0; i < heads.size(); i++) {
            int from = heads.get(i)[1];
            int to =
                    i + 1 < heads.size() ? heads.get(i + 1)[0] : sentence.rest().length();
            Matcher end = END.matcher(sentence.rest()).region(from, to);
            int until = end.find() ? end.start() : to;
            String title = titleOf(sentence.words(from, until)).replaceAll("[ ,;.:/-]+$", "");
            if (!title.isEmpty()) {
                titles.add(title);
            }
            String head = sentence.take(heads.get(i)[0], from);
            words = words.isEmpty() ? head : words;
        }
        Matcher counted = COUNTED.matcher(sentence.rest());
        int count = titles.size();
        if (counted.find()) {
            int told = Numbers.count(counted.group(1));
            count = Math.max(count, Math.min(told, MOST));
            words = sentence.take(counted);
        }
        return count == 0 ? Lots.NONE : new Lots(words, count, titles);
    }

    /** Up to what it costs and how long it takes. */
    private static String titleOf(String words) {
        Sentence title = new Sentence(words);
        int end = Stream.of(AmountReader.AMOUNT, DurationReader.LENGTH)
                .flatMap(pattern -> title.find(pattern).stream())
                .mapToInt(Matcher::start)
                .min()
                .orElse(words.length());
        return words.substring(0, Math.min(end, words.length()));
    }
}
