package org.chainon.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chainon.kernel.Reason;
import org.springframework.context.MessageSource;

/** Reasons in English words, for the terminal. */
final class ReasonWords {
    private final MessageSource messages;

    ReasonWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Reason reason) {
        String fallback = reason.code() + " " + reason.values();
        String text =
                Objects.requireNonNull(messages.getMessage("reason." + reason.code(), null, fallback, Locale.ENGLISH));
        for (Map.Entry<String, Object> value : reason.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }
}
