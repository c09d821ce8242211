package org.chainon.need.reading;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.kernel.Money;
import org.chainon.kernel.TypedAmount;
import org.chainon.need.reading.Understood.Amount;
import org.chainon.need.reading.Understood.Duration;
import org.chainon.need.reading.Understood.Per;
import org.jspecify.annotations.Nullable;

/** « 25 k€ », « ~25 000 € HT », « entre 20 et 30 k€ », « 25 k€/an », « 12 500 euros par mois ». */
final class AmountReader {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private static final String LEAD =
            "(?:(?:pour |avec |,)? ?(?:un |notre |le )?(?:budget|montant|enveloppe|estimation|estime[es]?|cout|prix)"
                    + "(?: annuel(?:le)?| total(?:e)?| global(?:e)?| maximum| maximal(?:e)?| estime[es]?| previsionnel(?:le)?| d'environ| de| a| :)* ?)?"
                    + "(?:~ ?|± ?|environ |env\\.? ?|autour de |a peu pres |moins de |jusqu'a |maximum |max\\.? ?|entre |de |pour |a )?";
    private static final String UNIT =
            "(k ?€|k ?eur(?:os?)?|m ?€|millions? d'euros|millions? €|mille euros|k ?\\$|€|euros?|eur|\\$ ?ca|\\$|dollars?|cad)";
    private static final String TAX = "(?: ?,?\\(?(ht|h\\.t\\.|hors taxes?|ttc|toutes taxes comprises)\\b\\)?)?";
    private static final String PER =
            "( ?/ ?(?:ans?|annee)\\b| ?/ ?mois\\b| par ans?\\b| par annee\\b| par mois\\b| l'an\\b| annuels?\\b"
                    + "| chaque annee\\b| chaque mois\\b| mensuels?\\b)?";
    static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,])" + LEAD + "(?:(" + Numbers.FIGURES + ") ?(?:k?€? ?)(?:-|a|et|/) ?)?(" + Numbers.FIGURES
                    + ") ?" + UNIT + "(?![a-z0-9²])" + TAX + PER + TAX + "(?: ?(?:max|maximum|environ)\\b\\.?)?");

    private AmountReader() {}

    static Optional<Amount> read(Sentence sentence, @Nullable Duration duration) {
        return sentence.find(AMOUNT).flatMap(found -> amount(sentence, found, duration));
    }

    private static Optional<Amount> amount(Sentence sentence, Matcher found, @Nullable Duration duration) {
        String unit = found.group(3).replace(" ", "");
        BigDecimal figures = Numbers.figures(found.group(2)).multiply(factor(unit));
        if (figures.signum() == 0 || figures.compareTo(Money.PLAUSIBLE_LIMIT) >= 0) {
            return Optional.empty();
        }
        boolean dollars = unit.contains("$") || unit.startsWith("dollar") || unit.equals("cad");
        Money stated = new Money(figures, Currency.getInstance(dollars ? "CAD" : "EUR"));
        boolean withTax = TypedAmount.Tax.said(found.group()).included();
        Per per = per(found.group(5), found.group());
        boolean range = found.group(1) != null;
        String words = sentence.take(found);
        return Optional.of(
                new Amount(words, stated, per, range, withTax, withTax ? null : total(stated, per, duration)));
    }

    private static BigDecimal factor(String unit) {
        if (unit.startsWith("k") || unit.startsWith("mille")) {
            return BigDecimal.valueOf(1_000);
        }
        return BigDecimal.valueOf(unit.startsWith("m") ? 1_000_000 : 1);
    }

    private static Per per(@Nullable String after, String all) {
        String told = after == null ? "" : after;
        if (told.contains("mois") || told.contains("mensuel")) {
            return Per.MONTH;
        }
        return told.isEmpty() && !all.contains("annuel") ? Per.WHOLE : Per.YEAR;
    }

    /** What is told a year or a month, over all the months. */
    private static @Nullable Money total(Money stated, Per per, @Nullable Duration duration) {
        if (per == Per.WHOLE) {
            return stated;
        }
        if (duration == null) {
            return null;
        }
        BigDecimal months = BigDecimal.valueOf(duration.months());
        BigDecimal all = stated.amount().multiply(months);
        Money total = new Money(
                per == Per.MONTH ? all : all.divide(YEAR, 2, java.math.RoundingMode.HALF_UP), stated.currency());
        return total.plausible() ? total : null;
    }
}
