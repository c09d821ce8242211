package org.chainon.bid.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.bid.Answer;
import org.chainon.bid.Appointment;
import org.chainon.bid.Question;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what was typed; what is wrong goes to the errors under the field's name. */
final class BidForms {
    private BidForms() {}

    static String one(MultiValueMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null
                ? ""
                : text.replace("\u0000", "").replace("\r\n", "\n").strip();
    }

    static long version(MultiValueMap<String, String> form) {
        String text = one(form, "version");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    /** The questions that have an answer. */
    static Map<Question, Answer> answers(MultiValueMap<String, String> form, Map<String, Reason> errors) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String note = limited(form, "note-" + question, errors);
            constant(Answer.Reply.class, one(form, "reponse-" + question))
                    .ifPresent(reply -> answers.put(question, new Answer(reply, note)));
            if (!note.isEmpty() && !answers.containsKey(question)) {
                errors.put("note-" + question, Reason.of("bid.note-without-answer"));
            }
        }
        return answers;
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    static String limited(MultiValueMap<String, String> form, String name, Map<String, Reason> errors) {
        return limited(form, name, Answer.LIMIT, errors);
    }

    private static String limited(
            MultiValueMap<String, String> form, String name, int limit, Map<String, Reason> errors) {
        String text = one(form, name);
        if (text.length() > limit) {
            errors.put(name, Reason.of("bid.too-long", "limit", limit));
            return text.substring(0, limit);
        }
        return text;
    }

    /** « 40 000 », « 12 000,50 € HT »; empty is none. */
    static @Nullable Money amount(
            MultiValueMap<String, String> form, String name, Jurisdiction law, Map<String, Reason> errors) {
        String text = one(form, name);
        if (text.isEmpty()) {
            return null;
        }
        String figures = text.replaceAll("(?i)[\\s\\u00a0\\u202f€$]|HT|CA", "").replace(',', '.');
        if (!figures.matches("[0-9]{1,11}(\\.[0-9]{1,2})?")) {
            errors.put(name, Reason.of("bid.amount", "text", text));
            return null;
        }
        return new Money(new BigDecimal(figures), law.currency());
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
        } catch (DateTimeException unread) {
            errors.put(name, Reason.of("bid.date", "text", text));
            return null;
        }
        errors.put(name, Reason.of("bid.date", "text", text));
        return null;
    }

    /** Empty where something is wrong with it. */
    static Optional<Appointment> appointment(
            MultiValueMap<String, String> form, Jurisdiction law, Map<String, Reason> errors) {
        Appointment.Kind kind =
                constant(Appointment.Kind.class, one(form, "quoi")).orElse(Appointment.Kind.VISIT);
        OffsetDateTime at = moment(form, "quand", law, errors);
        String place = limited(form, "ou", Appointment.PLACE, errors);
        String note = limited(form, "note", Appointment.NOTE, errors);
        if (at == null && !errors.containsKey("quand")) {
            errors.put("quand", Reason.of("bid.moment-missing"));
        }
        return at == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Appointment(UUID.randomUUID(), kind, at, place, note));
    }

    /** Day and hour where the law applies. */
    static @Nullable OffsetDateTime moment(
            MultiValueMap<String, String> form, String name, Jurisdiction law, Map<String, Reason> errors) {
        String text = one(form, name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime at = LocalDateTime.parse(text);
            if (at.getYear() >= 2000 && at.getYear() < 2200) {
                return at.atZone(law.zone()).toOffsetDateTime();
            }
        } catch (DateTimeException unread) {
            errors.put(name, Reason.of("bid.moment", "text", text));
            return null;
        }
        errors.put(name, Reason.of("bid.moment", "text", text));
        return null;
    }
}
