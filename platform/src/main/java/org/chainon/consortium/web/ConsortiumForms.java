package org.chainon.consortium.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainon.consortium.Terms;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.kernel.TypedAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Reads what was typed; what is wrong goes to the errors under the field's name. */
final class ConsortiumForms {
    private ConsortiumForms() {}

    static String one(MultiValueMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null
                ? ""
                : text.replace("\u0000", "").replace("\r\n", "\n").strip();
    }

    /** A number that was read with the page: a version, a proposal. */
    static long read(MultiValueMap<String, String> form, String name) {
        String text = one(form, name);
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

    /** « 35 », « 33,5 % »; empty is null. */
    static @Nullable BigDecimal percent(MultiValueMap<String, String> form, String name, Map<String, Reason> errors) {
        String text = one(form, name);
        String figures = text.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
        if (figures.isEmpty()) {
            return null;
        }
        BigDecimal percent = figures.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") ? new BigDecimal(figures) : null;
        if (percent == null || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            errors.put(name, Reason.of("consortium.typed-percent", "text", text));
            return null;
        }
        return percent;
    }

    static @Nullable Money amount(
            MultiValueMap<String, String> form, String name, Jurisdiction law, Map<String, Reason> errors) {
        String text = one(form, name);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Money> money = TypedAmount.read(text).flatMap(typed -> typed.withoutTax(law.currency()));
        if (money.isEmpty()) {
            errors.put(name, Reason.of("consortium.typed-amount", "text", text));
        }
        return money.orElse(null);
    }

    static Terms terms(MultiValueMap<String, String> form, Jurisdiction law, Map<String, Reason> errors) {
        return new Terms(percent(form, "part", errors), amount(form, "prix", law, errors));
    }

    static @Nullable LocalDate date(MultiValueMap<String, String> form, String name, Map<String, Reason> errors) {
        String text = one(form, name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException unread) {
            errors.put(name, Reason.of("consortium.typed-date", "text", text));
            return null;
        }
        errors.put(name, Reason.of("consortium.typed-date", "text", text));
        return null;
    }
}
