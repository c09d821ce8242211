package org.chainon.account.returns;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chainon.account.MailStops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the consequences of reports. One is believed only of a mail that we sent, and only about the address that we sent it to: its
 * id is a random number that nobody else knows, so that a forged report silences nobody.
 */
@Component
class Returns {
    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final int TIMES = 3;

    private final JdbcClient jdbc;
    private final MailStops stops;
    private final Clock clock;

    Returns(JdbcClient jdbc, MailStops stops, Clock clock) {
        this.jdbc = jdbc;
        this.stops = stops;
        this.clock = clock;
    }

    /** What came of a report. */
    enum Consequence {
        /** No more bulletins go to the address. */
        STOPPED,
        /** It is true, and nothing follows yet. */
        NOTED,
        /** It is about no mail of ours, or about somebody else. */
        NOT_BELIEVED,
        /** It is no report that can be read. */
        NOT_READ
    }

    @Transactional
    public Consequence take(Report report) {
        return switch (report) {
            case Report.Undelivered undelivered -> take(undelivered);
            case Report.Complaint complaint ->
                recipient(complaint.message())
                        .map(address -> stop(address, MailStops.Why.COMPLAINED))
                        .orElse(Consequence.NOT_BELIEVED);
            case Report.Other other -> Consequence.NOT_BELIEVED;
            case Report.Malformed malformed -> Consequence.NOT_READ;
        };
    }

    private Consequence take(Report.Undelivered report) {
        String address = recipient(report.message()).orElse("");
        List<Report.Kind> kinds = report.outcomes().stream()
                .filter(outcome -> outcome.addresses().contains(address))
                .map(Report.Outcome::kind)
                .toList();
        if (kinds.isEmpty()) {
            return Consequence.NOT_BELIEVED;
        }
        if (kinds.contains(Report.Kind.FAILED_FOR_GOOD)) {
            return stop(address, MailStops.Why.BOUNCED);
        }
        if (kinds.contains(Report.Kind.FAILED_THIS_TIME) && timesReturned(report.message()) >= TIMES) {
            return stop(address, MailStops.Why.BOUNCED);
        }
        return Consequence.NOTED;
    }

    private Consequence stop(String address, MailStops.Why why) {
        stops.stop(address, why);
        return Consequence.STOPPED;
    }

    /** To whom this mail was sent; empty where we sent none, or where the person said since to try again, or is gone. */
    private Optional<String> recipient(UUID message) {
        return jdbc.sql("""
                        select coalesce(
                          (select o.recipient from account.outbox o where o.message_id = s.message_id),
                          (select p.email from account.person p where sha256(convert_to(p.email, 'UTF8')) = s.address_hash), '')
                        from account.mail_sent s where s.message_id = ?""")
                .params(message)
                .query(String.class)
                .optional()
                .filter(address -> !address.isEmpty())
                .map(address -> address.toLowerCase(Locale.ROOT));
    }

    /** How many mails to this recipient came back lately, this one included; the same report twice counts once. */
    private long timesReturned(UUID message) {
        Instant now = clock.instant();
        jdbc.sql("update account.mail_sent set returned_at = coalesce(returned_at, ?) where message_id = ?")
                .params(Timestamp.from(now), message)
                .update();
        return jdbc.sql("""
                        select count(*) from account.mail_sent where returned_at > ?
                        and address_hash = (select address_hash from account.mail_sent where message_id = ?)""")
                .params(Timestamp.from(now.minus(PATIENCE)), message)
                .query(Long.class)
                .single();
    }
}
