package org.chainon.need.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.need.reading.Understood.Deadline;
import org.jspecify.annotations.Nullable;

/** « avant le 15 mars », « pour le 1er avril 2027 », « d'ici 3 semaines », « avant fin juin », « le 12/03 au plus tard ». */
final class DeadlineReader {
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final String MONTH = Numbers.any(MONTHS);

    private static final String LEAD =
            "(?:date limite|reponses?|devis|offres?|livraison|a livrer|livrable)?(?: attendue?s?| souhaitee?s?)?[ :,]*"
                    + "\\b(?:avant|d'ici(?: a)?|pour|au plus tard|jusqu'au|date limite|limite)[ :]*(?:le |au |la )?";
    private static final Pattern DAY =
            Pattern.compile(LEAD + "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\\d{1,2})(?:er)? ("
                    + MONTH + ")(?: (20\\d\\d))?\\b(?: au plus tard)?");
    private static final Pattern FIGURES = Pattern.compile(
            LEAD + "(\\d{1,2})[/.](\\d{1,2})(?:[/.](20\\d\\d|\\d\\d))?\\b(?![/.]\\d)(?: au plus tard)?");
    private static final Pattern AT_LATEST = Pattern.compile(
            "(?:le )?\\b(\\d{1,2})[/.](\\d{1,2})(?:[/.](20\\d\\d|\\d\\d))?,? (?:au plus tard|dernier delai|maximum)");
    private static final Pattern END_OF_MONTH = Pattern.compile(
            LEAD + "(?:(?:la )?fin |(?:le )?mois de |courant )(?:de |d')?(" + MONTH + ")(?: (20\\d\\d))?\\b");
    private static final Pattern BEGIN_OF_MONTH =
            Pattern.compile("\\b(?:avant|d'ici)[ :]*(?:debut |le debut )?(" + MONTH + ")(?: (20\\d\\d))?\\b");
    private static final Pattern WITHIN =
            Pattern.compile("\\b(?:d'ici(?: a)?|sous) (" + Numbers.COUNT + ") (jours?|semaines?|mois)\\b");

    private DeadlineReader() {}

    static Optional<Deadline> read(Sentence sentence, LocalDate today) {
        return sentence.find(DAY)
                .flatMap(found -> on(
                        sentence,
                        found,
                        Integer.parseInt(found.group(1)),
                        MONTHS.indexOf(found.group(2)) + 1,
                        found.group(3),
                        today))
                .or(() -> sentence.find(FIGURES)
                        .or(() -> sentence.find(AT_LATEST))
                        .flatMap(found -> on(
                                sentence,
                                found,
                                Integer.parseInt(found.group(1)),
                                Integer.parseInt(found.group(2)),
                                found.group(3),
                                today)))
                .or(() -> sentence.find(END_OF_MONTH)
                        .flatMap(found ->
                                on(sentence, found, 0, MONTHS.indexOf(found.group(1)) + 1, found.group(2), today)))
                .or(() -> sentence.find(BEGIN_OF_MONTH)
                        .flatMap(found ->
                                on(sentence, found, 1, MONTHS.indexOf(found.group(1)) + 1, found.group(2), today)))
                .or(() -> sentence.find(WITHIN).map(found -> within(sentence, found, today)));
    }

    /** @param day 0 for the last of the month */
    private static Optional<Deadline> on(
            Sentence sentence, Matcher found, int day, int month, @Nullable String year, LocalDate today) {
        try {
            int in = year == null ? today.getYear() : Integer.parseInt(year.length() == 2 ? "20" + year : year);
            LocalDate date = date(in, month, day);
            if (year == null && date.isBefore(today)) {
                date = date(in + 1, month, day);
            }
            return Optional.of(new Deadline(sentence.take(found), date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(int year, int month, int day) {
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    private static Deadline within(Sentence sentence, Matcher found, LocalDate today) {
        int count = Math.min(Numbers.count(found.group(1)), 1_000);
        LocalDate day = switch (found.group(2).charAt(0)) {
            case 'j' -> today.plusDays(count);
            case 's' -> today.plusWeeks(count);
            default -> today.plusMonths(count);
        };
        return new Deadline(sentence.take(found), day);
    }
}
