package org.chainon.need.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.need.reading.Understood.Duration;

/** « 2 ans », « 18 mois », « un an renouvelable 3 fois », « années 2027 à 2029 ». */
final class DurationReader {
    private static final int MOST_MONTHS = 240;
    private static final int YEAR = 12;
    private static final double WEEKS_A_MONTH = 52.0 / 12;

    private static final String LEAD = "(?:(?:d'une? )?duree(?: maximale| totale| initiale)?(?: de| :)? ?|pendant |"
            + "sur (?:une periode de )?|pour une duree de |pour |d'|de )?";
    /** Ages, guarantees and rhythms are no durations. */
    private static final String NOT_AFTER =
            "(?<!tous les |toutes les |chaque |enfants de |ages de |garantie |garantie de |plus de |moins de |de [0-9] a |[0-9]-)";

    private static final Pattern SPAN =
            Pattern.compile("(?:pour les |sur les )?annees? (20\\d\\d) ?(?:a|-|et|/) ?(20\\d\\d)\\b");
    static final Pattern LENGTH = Pattern.compile("\\b" + LEAD + NOT_AFTER + "\\b(" + Numbers.COUNT
            + ") ?(ans?|annees?|mois)\\b(?! d'experience| d'age)(?: (?:ferme|fermes)\\b)?");
    private static final Pattern WEEKS =
            Pattern.compile("\\b(?:pendant|sur|duree(?: de| :)?) (" + Numbers.COUNT + ") ?(semaines?)\\b");
    private static final Pattern RENEWAL =
            Pattern.compile("^[ ,(;:+¦-]*(?:puis |et |,)?(?:tacitement )?(?:renouvelables?|reconductibles?|"
                    + "renouvellements?|reconductions?)(?: tacitement| expressement| possible)?"
                    + "(?: (?:jusqu'a )?(" + Numbers.COUNT + ") fois)?"
                    + "(?:,? ?(?:pour|par periodes? de|de|par|d')? ?(" + Numbers.COUNT
                    + ") ?(ans?|annees?|mois))?(?: chacune?)?\\)?");
    private static final Pattern PLUS = Pattern.compile(
            "^ ?\\+ ?(?:(" + Numbers.COUNT + ") ?(?:x|fois|\\*) ?)?(" + Numbers.COUNT + ") ?(ans?|mois)\\b");

    private DurationReader() {}

    static Optional<Duration> read(Sentence sentence) {
        Optional<Matcher> span = sentence.find(SPAN);
        if (span.isPresent()) {
            int years = Integer.parseInt(span.get().group(2))
                    - Integer.parseInt(span.get().group(1))
                    + 1;
            return years < 1 || years > 10
                    ? Optional.empty()
                    : Optional.of(new Duration(sentence.take(span.get()), years * YEAR, 0, 0, false));
        }
        return sentence.find(LENGTH)
                .or(() -> sentence.find(WEEKS))
                .filter(found -> plausible(months(found.group(1), found.group(2))))
                .map(found -> withRenewals(sentence, found));
    }

    private static boolean plausible(int months) {
        return months >= 1 && months <= MOST_MONTHS;
    }

    private static int months(String count, String unit) {
        int number = Math.min(Numbers.count(count), 10_000);
        if (unit.startsWith("semaine")) {
            return (int) Math.ceil(number / WEEKS_A_MONTH);
        }
        return unit.startsWith("mois") ? number : number * YEAR;
    }

    private static Duration withRenewals(Sentence sentence, Matcher length) {
        int first = months(length.group(1), length.group(2));
        String after = sentence.rest().substring(length.end());
        Matcher renewal = RENEWAL.matcher(after);
        Matcher plus = PLUS.matcher(after);
        boolean added = plus.find();
        if (!added && !renewal.find()) {
            return new Duration(sentence.take(length), first, 0, 0, false);
        }
        Matcher more = added ? plus : renewal;
        int times = more.group(1) == null ? 1 : Numbers.count(more.group(1));
        boolean said = more.group(2) != null;
        int each = said ? months(more.group(2), more.group(3)) : first;
        boolean sane = times >= 1 && plausible(first + times * each);
        String words = sentence.take(length.start(), length.end() + more.end());
        return new Duration(words, first, sane ? times : 0, sane ? each : 0, sane && !said && first > YEAR);
    }
}
