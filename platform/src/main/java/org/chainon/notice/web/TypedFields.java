package org.chainon.notice.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Neq;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a proposal's fields, and gathers what is wrong by field, in the form's order. */
final class TypedFields {
    private static final int MOST_YEARS_AHEAD = 3;
    private static final int MOST_MONTHS = 120;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Map<String, Reason> errors = new LinkedHashMap<>();
    private final Clock clock;

    TypedFields(Clock clock) {
        this.clock = clock;
    }

    Map<String, Reason> errors() {
        return errors;
    }

    void refuse(String field, Reason reason) {
        errors.put(field, reason);
    }

    void text(String field, String text, int limit) {
        if (text.isEmpty()) {
            errors.put(field, Reason.of("notice-form." + field + ".empty"));
        } else {
            optional(field, text, limit);
        }
    }

    void optional(String field, String text, int limit) {
        if (text.length() > limit) {
            errors.put(field, new Reason("notice-form.too-long", Map.of("limit", limit, "length", text.length())));
        }
    }

    void email(String text) {
        if (!text.isEmpty() && !text.matches("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,}")) {
            errors.put("email", Reason.of("notice-form.email"));
        }
    }

    /** Ten digits are a NEQ, everything else is read as a SIRET. */
    @Nullable
    Jurisdiction jurisdiction(String identifier) {
        String digits = identifier.replaceAll("[\\s.\\u00a0\\u202f-]", "");
        if (digits.isEmpty()) {
            errors.put("identifier", Reason.of("notice-form.identifier.empty"));
            return null;
        }
        try {
            if (digits.length() == 10) {
                Neq.of(digits);
                return Jurisdiction.QC;
            }
            Siret.of(digits);
            return Jurisdiction.FR;
        } catch (InvalidIdentifier e) {
            errors.put("identifier", e.reason());
            return null;
        }
    }

    @Nullable
    BigDecimal amount(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String figures = text.replaceAll("(?i)[\\s\\u00a0\\u202f€$]|HT", "").replace(',', '.');
        if (!figures.matches("[0-9]{1,11}(\\.[0-9]{1,2})?") || new BigDecimal(figures).signum() == 0) {
            errors.put("amount", Reason.of("notice-form.amount"));
            return null;
        }
        return new BigDecimal(figures);
    }

    @Nullable
    Integer months(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_MONTHS) {
            errors.put("months", Reason.of("notice-form.months", "limit", MOST_MONTHS));
            return null;
        }
        return Integer.parseInt(text);
    }

    /** Of something that takes place. */
    @Nullable
    LocalDate firstDay(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = LocalDate.now(clock);
            if (!day.isBefore(today) && !day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
                return day;
            }
            errors.put("firstDay", Reason.of("notice-form.first-day.range", "years", MOST_YEARS_AHEAD));
        } catch (DateTimeParseException e) {
            errors.put("firstDay", Reason.of("notice-form.first-day.unreadable"));
        }
        return null;
    }

    @Nullable
    OffsetDateTime deadline(String text, Jurisdiction law) {
        if (text.isEmpty()) {
            errors.put("deadline", Reason.of("notice-form.deadline.empty"));
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = LocalDate.now(clock.withZone(law.zone()));
            if (!day.isAfter(today) || day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
                errors.put("deadline", Reason.of("notice-form.deadline.range", "years", MOST_YEARS_AHEAD));
                return null;
            }
            return day.atTime(END_OF_DAY).atZone(law.zone()).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            errors.put("deadline", Reason.of("notice-form.deadline.unreadable"));
            return null;
        }
    }
}
