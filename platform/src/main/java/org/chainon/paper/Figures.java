package org.chainon.paper;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.chainon.account.Wording;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;

/** How figures and dates stand in papers: amounts to the cent, times where the law is in force. */
public record Figures(Wording wording, Locale locale, Jurisdiction law) {
    public static final String NBSP = "\u00a0";

    public boolean english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** « 12 000 € HT ». */
    public String money(Money money) {
        return wording.message("format.excl-tax", locale, plain(money.amount(), money.currency()));
    }

    /** In the currency of the law, without « HT ». */
    public String plain(BigDecimal amount) {
        return plain(amount, law.currency());
    }

    private String plain(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getInstance(locale);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return narrow(format.format(amount))
                + NBSP
                + (currency.getCurrencyCode().equals("EUR") ? "€" : currency.getSymbol(locale));
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return narrow(format.format(number));
    }

    private static String narrow(String figures) {
        return figures.replace("\u202f", NBSP);
    }

    /** « 22 novembre 2026 ». */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
    }

    public String date(Instant at) {
        return date(zoned(at).toLocalDate());
    }

    /** « 22/11/2026 14 h 05 », for tables. */
    public String moment(Instant at) {
        String pattern = english() ? "dd/MM/uuuu HH:mm" : "dd/MM/uuuu HH'\u00a0h\u00a0'mm";
        return zoned(at).format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(law.zone());
    }
}
