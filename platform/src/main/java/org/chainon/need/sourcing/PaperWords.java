package org.chainon.need.sourcing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chainon.account.AreaWords;
import org.chainon.account.Wording;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a file's facts are written in one language; amounts to the cent, times where the law is in force. */
final class PaperWords {
    static final String NBSP = "\u00a0";

    private final Sources sources;
    private final Locale locale;
    private final Jurisdiction law;

    private PaperWords(Sources sources, Locale locale, Jurisdiction law) {
        this.sources = sources;
        this.locale = locale;
        this.law = law;
    }

    /** Where the words come from. */
    @Component
    record Sources(Wording wording, AreaWords areas, Activities activities, CpvCatalogue catalogue) {
        PaperWords in(Locale locale, Jurisdiction law) {
            return new PaperWords(this, locale, law);
        }
    }

    Locale locale() {
        return locale;
    }

    boolean english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The message of {@code sourcing.KEY}. */
    String say(String key, Object... values) {
        return sources.wording().message("sourcing." + key, locale, values);
    }

    /** Any message. */
    String word(String key, Object... values) {
        return sources.wording().message(key, locale, values);
    }

    /** The message that a number chooses: {@code KEY.one} for one, else {@code KEY} with it. */
    String count(String key, int number) {
        return number == 1 ? say(key + ".one") : say(key, number(number));
    }

    String reason(Reason reason) {
        return sources.wording().reason(reason, locale);
    }

    String money(Money money) {
        return word("format.excl-tax", plain(money.amount(), money.currency()));
    }

    /** In the currency of the law, without « HT ». */
    String plain(BigDecimal amount) {
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

    String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return narrow(format.format(number));
    }

    private static String narrow(String figures) {
        return figures.replace("\u202f", NBSP);
    }

    String km(@Nullable Double km) {
        return km == null ? "–" : number(Math.round(km)) + NBSP + "km";
    }

    String date(@Nullable LocalDate day) {
        return day == null ? say("not-said") : day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
    }

    String date(Instant at) {
        return date(zoned(at).toLocalDate());
    }

    /** « 22/11/2026 14 h 05 », for tables. */
    String moment(Instant at) {
        String pattern = english() ? "dd/MM/uuuu HH:mm" : "dd/MM/uuuu HH'\u00a0h\u00a0'mm";
        return zoned(at).format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(law.zone());
    }

    String places(Collection<String> ids) {
        return ids.isEmpty()
                ? say("not-said")
                : ids.stream().map(id -> sources.areas().label(id)).collect(Collectors.joining(", "));
    }

    String activities(List<String> ids) {
        return ids.stream()
                .map(id -> sources.activities()
                        .find(id)
                        .map(found -> english() ? found.labelEn() : found.labelFr())
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }

    String cpv(List<String> codes) {
        return codes.stream()
                .map(code -> code
                        + Cpv.parse(code)
                                .flatMap(cpv -> sources.catalogue().label(cpv, locale))
                                .map(label -> " " + label)
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** Positions from 0 as people count. */
    String lots(List<Integer> positions) {
        return positions.isEmpty()
                ? "–"
                : positions.stream().map(lot -> number(lot + 1)).collect(Collectors.joining(", "));
    }

    /** A supplier: its name, or « Entreprise A ». */
    String firm(SourcingFile file, String name) {
        return file.reach() == SourcingFile.Reach.DISCLOSURE ? say("firm", name) : name;
    }

    String orNothing(String text) {
        return text.isBlank() ? "–" : text;
    }
}
