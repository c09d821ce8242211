package org.chainon.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.chainon.kernel.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How amounts, dates and numbers are written, in templates as {@code @fmt}: « 40 000 € HT », « 27 novembre 2026 », « dans 6 jours ». */
@Component("fmt")
class Formats {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final MessageSource messages;
    private final Clock clock;

    Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String money(Money money) {
        return say("format.excl-tax", plain(money));
    }

    /** Without « HT ». */
    public String plain(Money money) {
        BigDecimal rounded = money.amount().compareTo(BigDecimal.valueOf(1000)) < 0
                ? money.amount().stripTrailingZeros()
                : money.amount().setScale(0, java.math.RoundingMode.HALF_UP);
        String figures = number(rounded);
        return figures + "\u00a0" + symbol(money.currency());
    }

    private static String symbol(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "EUR" -> "€";
            case "CAD" -> "$ CA";
            default -> currency.getCurrencyCode();
        };
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(number).replace('\u202f', '\u00a0');
    }

    /** A share from 0 to 1 as a whole percentage. */
    public String percent(double share) {
        return Math.round(share * 100) + "\u00a0%";
    }

    public String km(double km) {
        return number(km < 10 ? Math.round(km * 10) / 10.0 : Math.round(km)) + "\u00a0km";
    }

    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(english() ? "d MMMM uuuu" : "d MMMM uuuu", locale()));
    }

    public String date(Instant instant) {
        return date(instant.atZone(ZONE).toLocalDate());
    }

    /** Day and hour where the source's own clock stands. */
    public String dateTime(Instant instant) {
        return dateTime(instant.atZone(ZONE).toOffsetDateTime());
    }

    public String dateTime(OffsetDateTime at) {
        String pattern = english() ? "d MMMM uuuu, HH:mm" : "d MMMM uuuu 'à' HH'\u00a0h\u00a0'mm";
        return at.format(DateTimeFormatter.ofPattern(pattern, locale()));
    }

    /** Whole days from today; negative when past. */
    public long daysLeft(OffsetDateTime at) {
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(at.getOffset());
        return ChronoUnit.DAYS.between(now.toLocalDate(), at.toLocalDate());
    }

    public boolean passed(OffsetDateTime at) {
        return at.toInstant().isBefore(clock.instant());
    }

    /** Less than seven days are left. */
    public boolean soon(OffsetDateTime at) {
        return !passed(at) && daysLeft(at) < 7;
    }

    /** « dans 6 jours », « demain », « aujourd'hui », « délai passé ». */
    public String relative(OffsetDateTime at) {
        if (passed(at)) {
            return say("format.passed");
        }
        long days = daysLeft(at);
        if (days == 0) {
            return say("format.today");
        }
        return days == 1 ? say("format.tomorrow") : say("format.in-days", number(days));
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static boolean english() {
        return locale().getLanguage().equals("en");
    }
}
