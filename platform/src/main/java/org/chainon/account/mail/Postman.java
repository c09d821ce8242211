package org.chainon.account.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chainon.account.MailStops;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails from the outbox one by one, the newest first: under a flood what was just asked for leaves at once. Several
 * processes may do so together.
 */
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration GIVES_UP = Duration.ofDays(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Delivery delivery;
    private final MailStops stops;
    private final Clock clock;

    Postman(JdbcClient jdbc, TransactionTemplate transactions, Delivery delivery, MailStops stops, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.delivery = delivery;
        this.stops = stops;
        this.clock = clock;
    }

    /** Tries what is due; gives how many were tried. */
    int round(int atMost) {
        int tried = 0;
        try {
            while (tried < atMost && Boolean.TRUE.equals(transactions.execute(status -> one()))) {
                tried++;
            }
        } finally {
            delivery.hangUp();
        }
        return tried;
    }

    private boolean one() {
        Instant now = clock.instant();
        Optional<Due> due = jdbc.sql("""
                        select id, message_id, recipient, subject, body_text, body_html, unsubscribe, tries, created_at,
                          useful_until
                        from account.outbox where sent_at is null and given_up_at is null and next_try <= :now
                        order by tries, id desc limit 1 for update skip locked""")
                .param("now", Timestamp.from(now))
                .query(Postman::due)
                .optional();
        due.ifPresent(mail -> {
            if (mail.usefulUntil() != null && mail.usefulUntil().toInstant().isBefore(now)) {
                giveUp(mail, "too late");
            } else {
                tryToDeliver(mail, now);
            }
        });
        return due.isPresent();
    }

    private void tryToDeliver(Due mail, Instant now) {
        try {
            delivery.deliver(mail.letter());
            sent(mail, Timestamp.from(now));
        } catch (Delivery.DeliveryRefused e) {
            LOG.info("Mail {} was refused for good", mail.letter().id());
            giveUp(mail, String.valueOf(e.getMessage()));
            stops.stop(mail.letter().to(), MailStops.Why.BOUNCED);
        } catch (Delivery.DeliveryFailed e) {
            if (mail.createdAt().toInstant().plus(GIVES_UP).isBefore(now)) {
                LOG.error(
                        "Mail {} could not be sent for a day and is given up: {}",
                        mail.letter().id(),
                        e.getMessage());
                giveUp(mail, String.valueOf(e.getMessage()));
            } else {
                later(mail, now.plus(pause(mail.tries())), e);
            }
        }
    }

    /** What is kept of it beyond its own time is enough to recognise it when it comes back. */
    private void sent(Due mail, Timestamp now) {
        jdbc.sql("update account.outbox set sent_at = ?, tries = tries + 1, failure = null where id = ?")
                .params(now, mail.letter().id())
                .update();
        jdbc.sql("""
                        insert into account.mail_sent (message_id, address_hash, sent_at)
                        values (?, sha256(convert_to(lower(?), 'UTF8')), ?) on conflict do nothing""").params(mail.letter().messageId(), mail.letter().to(), now).update();
    }

    private void later(Due mail, Instant next, Delivery.DeliveryFailed failure) {
        LOG.warn("Mail {} could not be sent, next try at {}: {}", mail.letter().id(), next, failure.getMessage());
        jdbc.sql("update account.outbox set tries = tries + 1, next_try = ?, failure = ? where id = ?")
                .params(
                        Timestamp.from(next),
                        String.valueOf(failure.getMessage()),
                        mail.letter().id())
                .update();
    }

    private void giveUp(Due mail, String why) {
        jdbc.sql("update account.outbox set given_up_at = ?, failure = ? where id = ?")
                .params(Timestamp.from(clock.instant()), why, mail.letter().id())
                .update();
    }

    /** Doubles with each try. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private record Due(
            Letter letter,
            int tries,
            Timestamp createdAt,
            @Nullable Timestamp usefulUntil) {}

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(
                new Letter(
                        row.getLong("id"),
                        row.getObject("message_id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html"),
                        row.getString("unsubscribe")),
                row.getInt("tries"),
                row.getTimestamp("created_at"),
                row.getTimestamp("useful_until"));
    }
}
