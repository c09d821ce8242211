package org.chainon.notice.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;

/** Values as notices write them. What is absent or empty is null; what is there but makes no sense is refused by name. */
public final class Fields {
    private static final Pattern DATE = Pattern.compile("([+-]?[0-9]{4,9})-([0-9]{2})-([0-9]{2})(.*)");
    private static final Pattern TIME = Pattern.compile("[T ]?([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\\.[0-9]+)?(.*)");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{11,14}");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final Map<String, String> COUNTRIES = new HashMap<>();
    private static final Map<String, String> LANGUAGES = new HashMap<>();

    static {
        for (String country : Locale.getISOCountries()) {
            COUNTRIES.put(Locale.of("", country).getISO3Country(), country);
        }
        for (String language : Locale.getISOLanguages()) {
            LANGUAGES.put(Locale.of(language).getISO3Language().toUpperCase(Locale.ROOT), language);
        }
        // Kosovo has no ISO code; the EU's tables write 1A0.
        COUNTRIES.put("1A0", "XK");
    }

    private Fields() {}

    /** {@code FRA} or {@code FR} to {@code FR}; empty when it is no country. */
    public static Optional<String> country(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.containsValue(upper) ? Optional.of(upper) : Optional.ofNullable(COUNTRIES.get(upper));
    }

    /** {@code FRA} to {@code fr}. */
    public static Optional<String> language(@Nullable String iso3) {
        return iso3 == null
                ? Optional.empty()
                : Optional.ofNullable(LANGUAGES.get(iso3.strip().toUpperCase(Locale.ROOT)));
    }

    public static @Nullable LocalDate date(String field, @Nullable String text, ZoneId zone) throws BadRecord {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.strip();
        if (MILLIS.matcher(value).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(value)).atZone(zone).toLocalDate();
        }
        Matcher matcher = DATE.matcher(value);
        if (!matcher.matches()) {
            throw badDate(field, value);
        }
        return day(field, matcher, value);
    }

    private static LocalDate day(String field, Matcher matcher, String value) throws BadRecord {
        try {
            int year = Integer.parseInt(matcher.group(1));
            if (year < 0 || year > 9999) {
                throw new BadRecord("notice.absurd-date", Map.of("field", field, "date", value));
            }
            return LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            throw badDate(field, value);
        }
    }

    /** {@code 2025-12-15T12:00:00+01:00}, a date alone (its end), or milliseconds since 1970. */
    public static @Nullable OffsetDateTime dateTime(String field, @Nullable String text, ZoneId zone) throws BadRecord {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.strip();
        if (MILLIS.matcher(value).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(value)).atZone(zone).toOffsetDateTime();
        }
        Matcher matcher = DATE.matcher(value);
        if (!matcher.matches()) {
            throw badDate(field, value);
        }
        String rest = matcher.group(4);
        boolean timed = TIME.matcher(rest).matches();
        return dateTime(field, timed ? value.substring(0, matcher.start(4)) : value, timed ? rest : null, zone);
    }

    /** An {@code xs:date} and an {@code xs:time}; the zone is either's, else {@code zone}. */
    public static @Nullable OffsetDateTime dateTime(
            String field, @Nullable String date, @Nullable String time, ZoneId zone) throws BadRecord {
        if (date == null || date.isBlank()) {
            return null;
        }
        Matcher day = DATE.matcher(date.strip());
        if (!day.matches()) {
            throw badDate(field, date);
        }
        try {
            LocalTime clock = END_OF_DAY;
            String offset = day.group(4);
            if (time != null && !time.isBlank()) {
                Matcher matcher = TIME.matcher(time.strip());
                if (!matcher.matches()) {
                    throw badDate(field, date + " " + time);
                }
                clock = LocalTime.parse(matcher.group(1));
                offset = matcher.group(2).isBlank() ? offset : matcher.group(2);
            }
            var local = day(field, day, date).atTime(clock);
            return offset.isBlank()
                    ? local.atZone(zone).toOffsetDateTime()
                    : local.atOffset(ZoneOffset.of(offset.strip()));
        } catch (DateTimeException e) {
            throw badDate(field, time == null ? date : date + " " + time);
        }
    }

    private static BadRecord badDate(String field, String value) {
        return new BadRecord("notice.bad-date", Map.of("field", field, "text", shortened(value)));
    }

    /** Null for what is absent and for -1, by which TED marks an amount that is withheld. */
    public static @Nullable Money money(String field, @Nullable String text, @Nullable String currency)
            throws BadRecord {
        if (text == null || text.isBlank() || currency == null || currency.isBlank()) {
            return null;
        }
        BigDecimal amount = number(field, text);
        if (amount.compareTo(BigDecimal.ONE.negate()) == 0) {
            return null;
        }
        try {
            if (amount.signum() < 0 || amount.compareTo(Money.PLAUSIBLE_LIMIT) >= 0) {
                throw new BadRecord("notice.absurd-amount", Map.of("amount", shortened(text)));
            }
            return new Money(amount, Currency.getInstance(currency.strip()));
        } catch (IllegalArgumentException e) {
            throw new BadRecord("notice.bad-currency", Map.of("text", shortened(currency)));
        }
    }

    public static BigDecimal number(String field, String text) throws BadRecord {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!digits.matches("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?")) {
            throw new BadRecord("notice.bad-number", Map.of("field", field, "text", shortened(text)));
        }
        return new BigDecimal(digits);
    }

    /** Rounded up to whole months; null for an unknown unit. */
    public static @Nullable Integer months(String field, @Nullable String text, @Nullable String unit)
            throws BadRecord {
        if (text == null || text.isBlank() || unit == null) {
            return null;
        }
        double count = number(field, text).doubleValue();
        double months = switch (unit.toUpperCase(Locale.ROOT)) {
            case "DAY" -> count / 30.4375;
            case "WEEK" -> count * 7 / 30.4375;
            case "MONTH" -> count;
            case "YEAR" -> count * 12;
            default -> -1;
        };
        return months < 0 ? null : (int) Math.min(Math.ceil(months - 0.01), 1_000_000);
    }

    public static @Nullable Integer months(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || to.isBefore(from)
                ? null
                : (int) Math.max(1, ChronoUnit.MONTHS.between(from, to.plusDays(1)));
    }

    public static Optional<Cpv> cpv(@Nullable String text) {
        return text == null ? Optional.empty() : Cpv.parse(text);
    }

    /** An address that a browser may open; {@code www.…} gets its scheme, anything but http and https is left out. */
    public static Optional<String> webAddress(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String address = text.strip();
        if (address.regionMatches(true, 0, "www.", 0, 4)) {
            address = "https://" + address;
        }
        boolean web =
                address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
        return web && address.length() <= 4000 && address.chars().noneMatch(c -> c <= ' ')
                ? Optional.of(address)
                : Optional.empty();
    }

    public static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    public static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
