package org.chainon.shell;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Supplier;
import org.chainon.account.Wording;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of pages in any language, whoever asks. */
@Component
class LocaleWording implements Wording {
    private final Reasons reasons;
    private final Formats formats;
    private final MessageSource messages;

    LocaleWording(Reasons reasons, Formats formats, MessageSource messages) {
        this.reasons = reasons;
        this.formats = formats;
        this.messages = messages;
    }

    @Override
    public String reason(Reason reason, Locale locale) {
        return in(locale, () -> reasons.text(reason));
    }

    @Override
    public String dateTime(OffsetDateTime at, Locale locale) {
        return in(locale, () -> formats.dateTime(at));
    }

    @Override
    public String relative(OffsetDateTime at, Locale locale) {
        return in(locale, () -> formats.relative(at));
    }

    @Override
    public String money(Money money, Locale locale) {
        return in(locale, () -> formats.money(money));
    }

    @Override
    public String message(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static String in(Locale locale, Supplier<String> words) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
