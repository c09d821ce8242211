package org.chainon.supplier.web.edit;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Reads single fields; what is wrong goes to the errors under the field's id. */
final class Checks {
    private static final int LONGEST_LINK = 500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Checks() {}

    static String limited(String id, String text, int limit, Map<String, Reason> errors) {
        if (text.length() > limit) {
            errors.put(id, new Reason("supplier-form.too-long", Map.of("limit", limit, "length", text.length())));
        }
        return text;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Empty is no amount. */
    static @Nullable Money amount(String id, String text, Jurisdiction law, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            return null;
        }
        String figures = text.replaceAll("(?i)[\\s\\u00a0\\u202f€$]|HT", "").replace(',', '.');
        if (!figures.matches("[0-9]{1,11}(\\.[0-9]{1,2})?") || new BigDecimal(figures).signum() == 0) {
            errors.put(id, Reason.of("supplier-form.amount"));
            return null;
        }
        return new Money(new BigDecimal(figures), law.currency());
    }

    /** An address of the web; without a scheme https is meant. */
    static @Nullable String link(String id, String text, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            return null;
        }
        String link = text.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? text : "https://" + text;
        if (link.length() <= LONGEST_LINK && web(link)) {
            return link;
        }
        errors.put(id, Reason.of("supplier-form.link"));
        return null;
    }

    private static boolean web(String link) {
        try {
            URI uri = URI.create(link);
            String scheme = uri.getScheme();
            return uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    static @Nullable LocalDate day(String id, String text, Map<String, Reason> errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        errors.put(id, Reason.of("supplier.date-invalid", "date", text));
        return null;
    }

    static <E extends Enum<E>> @Nullable E constant(String name, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** As it was typed in the field: « 40000 », « 12000,50 ». */
    static String figures(@Nullable Money money) {
        return money == null
                ? ""
                : money.amount().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
