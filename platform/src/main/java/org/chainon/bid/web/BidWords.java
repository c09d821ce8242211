package org.chainon.bid.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.chainon.bid.Advice;
import org.chainon.bid.BidStep;
import org.chainon.jurisdiction.Jurisdiction;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Parts of a bid in the reader's words, in templates as {@code @bidWords}. */
@Component("bidWords")
class BidWords {
    private final MessageSource messages;

    BidWords(MessageSource messages) {
        this.messages = messages;
    }

    /** « Passée à : déposée ». */
    public String step(BidStep step) {
        return switch (step.what()) {
            case MOVED, CANCELLED -> say("bid.step." + step.what(), say("bid.stage." + step.stage()));
            case DEADLINE_MOVED ->
                step.details().containsKey("to")
                        ? say(
                                "bid.step.DEADLINE_MOVED",
                                moment(OffsetDateTime.parse(
                                        Objects.requireNonNull(step.details().get("to")))))
                        : say("bid.step.DEADLINE_GONE");
            case APPOINTED, APPOINTMENT_REMOVED ->
                say(
                        "bid.step." + step.what(),
                        say("bid.calendar." + step.details().get("kind")),
                        moment(OffsetDateTime.parse(
                                Objects.requireNonNull(step.details().get("at")))));
            default -> say("bid.step." + step.what());
        };
    }

    /** « 4 oui, 1 à vérifier : plutôt oui. » */
    public String advice(Advice advice) {
        return say("bid.advice", advice.yes(), advice.no(), advice.toCheck(), say("bid.advice." + advice.verdict()));
    }

    public String moment(Instant at, Jurisdiction law) {
        return moment(at.atZone(law.zone()).toOffsetDateTime());
    }

    public String moment(OffsetDateTime at) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean english = locale.getLanguage().equals("en");
        return at.format(DateTimeFormatter.ofPattern(
                english ? "d MMMM uuuu, HH:mm" : "d MMMM uuuu 'à' HH'\u00a0h\u00a0'mm", locale));
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
