package org.chainon.account.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.chainon.account.Bulletin;
import org.chainon.account.Looks;
import org.chainon.account.MailStops;
import org.chainon.account.Mailbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to be sent, in PostgreSQL. */
@Component
class Outbox implements Mailbox {
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Looks looks;
    private final MailStops stops;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MessageSource messages, Looks looks, MailStops stops, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.looks = looks;
        this.stops = stops;
        this.clock = clock;
    }

    @Override
    public void send(String to, String language, @Nullable Instant usefulUntil, String key, Object... values) {
        Locale locale = Locale.of(language);
        Object[] words = Arrays.stream(values).map(Outbox::onOneLine).toArray();
        String subject = messages.getMessage("mail." + key + ".subject", words, locale);
        String text = messages.getMessage("mail." + key + ".text", words, locale);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into account.outbox (recipient, subject, body_text, body_html, created_at, next_try, useful_until)
                        values (:to, :subject, :text, :html, :now, :now, :until)""")
                .param("to", to)
                .param("subject", onOneLine(subject))
                .param("text", text)
                .param("html", new MailBody(text, looks.main()).html(language))
                .param("now", now)
                .param("until", usefulUntil == null ? null : Timestamp.from(usefulUntil))
                .update();
    }

    @Override
    public boolean post(Bulletin bulletin) {
        if (stops.find(bulletin.to()).isPresent()) {
            return false;
        }
        Timestamp now = Timestamp.from(clock.instant());
        Instant until = bulletin.usefulUntil();
        jdbc.sql("""
                        insert into account.outbox (recipient, subject, body_text, body_html, unsubscribe, created_at, next_try,
                          useful_until)
                        values (:to, :subject, :text, :html, :unsubscribe, :now, :now, :until)""")
                .param("to", bulletin.to())
                .param("subject", onOneLine(bulletin.subject()))
                .param("text", bulletin.text())
                .param("html", bulletin.html())
                .param("unsubscribe", bulletin.unsubscribe())
                .param("now", now)
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
        return true;
    }

    private static String onOneLine(Object value) {
        return value.toString().replaceAll("\\s+", " ").strip();
    }
}
