package org.chainon.convention.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Reads what was typed; what is wrong goes to the errors under the field's name. */
final class ConventionForms {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private ConventionForms() {}

    static String one(MultiValueMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null
                ? ""
                : text.replace("\u0000", "").replace("\r\n", "\n").strip();
    }

    /** A version that was read with the page. */
    static long read(MultiValueMap<String, String> form) {
        String text = one(form, "version");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    static <T> T id(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** 0 where it is no whole number from {@code least} to {@code most}; empty counts as {@code least}. */
    static int number(
            MultiValueMap<String, String> form, String name, int least, int most, Map<String, Reason> errors) {
        String text = one(form, name).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (text.isEmpty()) {
            return least;
        }
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            errors.put(name, new Reason("convention.typed-number", Map.of("text", text, "least", least, "most", most)));
            return least;
        }
        return number;
    }

    static @Nullable LocalDate date(MultiValueMap<String, String> form, String name, Map<String, Reason> errors) {
        String text = one(form, name);
        LocalDate date = parsed(LocalDate::parse, text);
        boolean wrong = date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR;
        if (wrong && !text.isEmpty()) {
            errors.put(name, Reason.of("convention.typed-date", "text", text));
        }
        return wrong ? null : date;
    }

    /** « 09:00 », « 9 h 30 », « 9h »; null where there is none, or none that one can read. */
    static @Nullable LocalTime time(MultiValueMap<String, String> form, String name, Map<String, Reason> errors) {
        String text = one(form, name).replaceAll("[\\s\\u00a0\\u202f]", "").replace('h', ':');
        String full = text.endsWith(":") ? text + "00" : text;
        LocalTime time = parsed(LocalTime::parse, full.indexOf(':') == 1 ? "0" + full : full);
        if (time == null && !text.isEmpty()) {
            errors.put(name, Reason.of("convention.typed-time", "text", one(form, name)));
        }
        return time == null ? null : time.withSecond(0).withNano(0);
    }

    private static <T> @Nullable T parsed(Function<String, T> parse, String text) {
        try {
            return text.isEmpty() ? null : parse.apply(text);
        } catch (DateTimeParseException unread) {
            return null;
        }
    }
}
