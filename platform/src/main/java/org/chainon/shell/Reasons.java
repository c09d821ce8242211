package org.chainon.shell;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reasons in words, in templates as {@code @reasons.text(reason)}: the message {@code reason.CODE} with its {@code {names}} filled in. */
@Component("reasons")
class Reasons {
    private final MessageSource messages;
    private final Formats formats;

    Reasons(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    public String text(Reason reason) {
        String text = say("reason." + reason.code(), reason.code());
        for (Map.Entry<String, Object> value : reason.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", word(value.getKey(), value.getValue()));
        }
        return text;
    }

    private String word(String name, Object value) {
        return switch (value) {
            case Money money -> formats.money(money);
            case LocalDate date -> formats.date(date);
            case Number number -> formats.number(number);
            case Enum<?> constant -> say(name + "." + constant.name(), constant.name());
            default -> value.toString();
        };
    }

    private String say(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
