package org.chainon.spend;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.chainon.intake.BadRecord;
import org.chainon.intake.TableRows.Cell;
import org.chainon.kernel.Money;

/**
 * Amounts as people write them. Spaces, apostrophes and the currency are left out; a minus before or after, or parentheses, make a credit
 * note. Of comma and point together the last one parts the cents. Alone and once it parts the cents too, unless exactly three digits follow
 * one to three others: « 1,234 » may be one or a thousand, and is refused rather than guessed. Twice or more it parts thousands.
 */
final class Amounts {
    private static final Pattern LEFT_OUT =
            Pattern.compile("[\\s\\u00a0\\u202f\\u2009'’€$]|EUR|CAD|CA$|^CA", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+([.,][0-9]+)*|[.,][0-9]+");
    private static final Pattern DOUBTFUL = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private Amounts() {}

    static BigDecimal of(Cell cell) throws BadRecord {
        return number(cell, "spend.amount");
    }

    /** A rate of VAT: « 20 », « 20 % », « 0,2 » are one. */
    static BigDecimal rate(Cell cell) throws BadRecord {
        Cell bare = new Cell(cell.text().replace("%", ""), cell.number());
        BigDecimal rate = number(bare, "spend.rate");
        BigDecimal share = rate.compareTo(BigDecimal.ONE) < 0 ? rate : rate.movePointLeft(2);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new BadRecord("spend.rate", Map.of("value", cell.text()));
        }
        return share;
    }

    private static BigDecimal number(Cell cell, String code) throws BadRecord {
        String text = LEFT_OUT.matcher(cell.text()).replaceAll("");
        boolean negative = text.startsWith("-")
                || text.endsWith("-")
                || text.startsWith("(") && text.endsWith(")")
                || text.startsWith("−");
        String bare = text.replaceAll("^[-−+(]|[-)]$", "");
        if (!DIGITS.matcher(bare).matches() || bare.length() > 30) {
            throw new BadRecord(cell.text().isEmpty() ? code + "-missing" : code, Map.of("value", shown(cell.text())));
        }
        if (!cell.number() && DOUBTFUL.matcher(bare).matches()) {
            throw new BadRecord("spend.amount-doubtful", Map.of("value", shown(cell.text())));
        }
        BigDecimal amount = new BigDecimal(cell.number() ? bare : plain(bare));
        if (amount.compareTo(Money.PLAUSIBLE_LIMIT) >= 0) {
            throw new BadRecord(code, Map.of("value", shown(cell.text())));
        }
        return negative ? amount.negate() : amount;
    }

    private static String plain(String text) {
        int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        if (last < 0) {
            return text;
        }
        boolean thousands = text.indexOf(text.charAt(last)) != last;
        String before = text.substring(0, last).replaceAll("[.,]", "");
        String after = text.substring(last + 1);
        return thousands ? before + after : before + "." + after;
    }

    static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
