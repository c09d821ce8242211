package org.chainon.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as people type it: « 1 234,56 », « 1,234.56 », « 25 k€ », « 1,2 million d'euros », « 12 000 € HT », « (50,25) » for a credit note.
 * Of comma and point together the last one parts the cents. Alone and once it parts the cents too; « 1,234 » and « 25.000 » may also be
 * thousands, and are doubtful. Twice or more it parts thousands.
 *
 * @param amount negative for a credit note; of a doubtful one the smaller
 * @param doubtful whether it may be a thousand times as much
 * @param tax what is said beside it
 */
public record TypedAmount(BigDecimal amount, boolean doubtful, Tax tax) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST = 60;

    private static final String NO_LETTER = "(?<![a-z&&[^km]])";
    private static final Pattern WITHOUT_TAX = Pattern.compile("(?<![a-z])(ht|h\\.t\\.?|hors[ -]taxes?)(?![a-z])");
    private static final Pattern WITH_TAX =
            Pattern.compile("(?<![a-z])(ttc|t\\.t\\.c\\.?|toutes taxes( comprises)?)(?![a-z])");
    private static final Pattern CURRENCY = Pattern.compile("\\$ ?ca(?![a-z])|" + NO_LETTER + "ca ?\\$|[€$]|"
            + NO_LETTER + "(d'|de )?(eur(os?)?|cad|dollars?)(?![a-z])");
    private static final Pattern WHOLE =
            Pattern.compile("(?<before>[-+(]?)(?<figures>[0-9.,]+)(?<unit>k|mille|m|millions?)?(?<after>[-)]?)");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+([.,][0-9]+)?|[.,][0-9]+");
    private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}([.,])[0-9]{3}(\\1[0-9]{3})+");
    private static final Pattern GROUPS_AND_CENTS =
            Pattern.compile("[0-9]{1,3}((,[0-9]{3})+\\.|(\\.[0-9]{3})+,)[0-9]+");
    private static final Pattern DOUBTFUL = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    /** What is said of VAT (<i>TVA</i>). */
    public enum Tax {
        UNSAID,
        /** Hors taxes. */
        WITHOUT,
        /** Toutes taxes comprises. */
        WITH,
        BOTH;

        /** In a cell, a heading, a sentence. */
        public static Tax said(String text) {
            String words = plain(text.replace('_', ' ').replaceAll("(?<=[a-zé])(?=[A-Z])", " "));
            boolean without = WITHOUT_TAX.matcher(words).find();
            boolean with = WITH_TAX.matcher(words).find();
            if (without) {
                return with ? BOTH : WITHOUT;
            }
            return with ? WITH : UNSAID;
        }

        /** Whether it may be in the amount. */
        public boolean included() {
            return this == WITH || this == BOTH;
        }
    }

    /** Empty when the text is not one amount. */
    public static Optional<TypedAmount> read(String text) {
        String words = plain(text);
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = CURRENCY.matcher(
                        WITH_TAX.matcher(WITHOUT_TAX.matcher(words).replaceAll(""))
                                .replaceAll(""))
                .replaceAll("")
                .replaceAll("[ ']", "");
        Matcher whole = WHOLE.matcher(bare);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String before = whole.group("before");
        String after = whole.group("after");
        String unit = whole.group("unit") == null ? "" : whole.group("unit");
        boolean metres = unit.equals("m") && !CURRENCY.matcher(words).find();
        boolean unbalanced = before.equals("(") != after.equals(")") || !before.isEmpty() && after.equals("-");
        if (metres || unbalanced) {
            return Optional.empty();
        }
        String figures = whole.group("figures");
        boolean credit = before.equals("-") || before.equals("(") || after.equals("-");
        return figures(figures)
                .map(number -> number.multiply(factor(unit)))
                .map(number -> new TypedAmount(
                        credit ? number.negate() : number,
                        unit.isEmpty() && DOUBTFUL.matcher(figures).matches(),
                        Tax.said(text)));
    }

    /** Of a doubtful one the larger: nobody plans a purchase of « 25.000 » euros and no more. */
    public BigDecimal larger() {
        return doubtful ? amount.multiply(THOUSAND) : amount;
    }

    /** As a whole amount that a contract may have, to the cent; empty when that is not what was typed, or not for sure. */
    public Optional<Money> withoutTax(Currency currency) {
        boolean sure =
                !doubtful && amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 2;
        return sure && !tax.included()
                ? Optional.of(new Money(amount, currency)).filter(Money::plausible)
                : Optional.empty();
    }

    private static BigDecimal factor(String unit) {
        if (unit.equals("k") || unit.equals("mille")) {
            return THOUSAND;
        }
        return unit.isEmpty() ? BigDecimal.ONE : MILLION;
    }

    private static Optional<BigDecimal> figures(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        if (GROUPS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replaceAll("[.,]", "")));
        }
        if (!GROUPS_AND_CENTS.matcher(text).matches()) {
            return Optional.empty();
        }
        int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        return Optional.of(
                new BigDecimal(text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ")
                .replace('’', '\'')
                .replace('−', '-')
                .strip();
    }
}
