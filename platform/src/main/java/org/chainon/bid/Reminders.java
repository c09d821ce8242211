package org.chainon.bid;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainon.account.Mailbox;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.kernel.PersonId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds who takes care of a bid. Each reminder is noted in the transaction that posts its mail: killed anywhere, it is sent
 * once. What is due is what the days left say now: who comes back after a pause gets the nearest reminder, not all of them.
 */
@Component
@EnableConfigurationProperties(ReminderSettings.class)
class Reminders {
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'\u00a0h\u00a0'mm", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final BidRows rows;
    private final BidPeople members;
    private final People people;
    private final Mailbox mailbox;
    private final PublicAddress address;
    private final ReminderSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reminders(
            BidRows rows,
            BidPeople members,
            People people,
            Mailbox mailbox,
            PublicAddress address,
            ReminderSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.people = people;
        this.mailbox = mailbox;
        this.address = address;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Posts what is due now. */
    void send() {
        for (Bid bid : rows.remindable()) {
            transactions.executeWithoutResult(status -> remind(bid));
        }
    }

    private void remind(Bid bid) {
        OffsetDateTime due = bid.subject().deadline();
        if (bid.stage().open()) {
            bid.appointments().forEach(appointment -> before(bid, appointment));
        }
        if (due == null) {
            return;
        }
        if (bid.stage().atWork()) {
            before(bid, due, "deadline", settings.beforeDeadline());
        }
        if (bid.stage() == Stage.GO || bid.stage() == Stage.PREPARING) {
            after(bid, due, "submitted", settings.submitted());
        }
        if (bid.stage() == Stage.SUBMITTED) {
            after(bid, due, "result", settings.result());
        }
    }

    /** The nearest step that is reached, with so many days still to go. */
    private void before(Bid bid, OffsetDateTime at, String kind, List<Integer> days) {
        nearest(at, days).ifPresent(day -> post(bid, kind, kind + "-" + day, at, daysUntil(at)));
    }

    private Optional<Integer> nearest(OffsetDateTime at, List<Integer> days) {
        long left = daysUntil(at);
        return days.stream()
                .filter(day -> left <= day && at.toInstant().isAfter(clock.instant()))
                .min(Comparator.naturalOrder());
    }

    /** The latest step that is reached. */
    private void after(Bid bid, OffsetDateTime at, String kind, List<Integer> days) {
        long gone = -daysUntil(at);
        days.stream()
                .filter(day -> gone >= day)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> post(bid, kind, kind + "-" + day, at, gone));
    }

    private void before(Bid bid, Appointment appointment) {
        OffsetDateTime at = appointment.at();
        String kind = appointment.kind().name().toLowerCase(Locale.ROOT);
        nearest(at, settings.beforeVisit())
                .ifPresent(day -> post(bid, kind, kind + "-" + day, at, daysUntil(at), appointment.place()));
    }

    private long daysUntil(OffsetDateTime at) {
        LocalDate today = LocalDate.now(clock.withZone(at.getOffset()));
        return ChronoUnit.DAYS.between(today, at.toLocalDate());
    }

    /** The call is cancelled. */
    void cancelled(Bid bid, Instant at) {
        post(bid, "cancelled", "cancelled", at.atOffset(java.time.ZoneOffset.UTC), 0);
    }

    /** The deadline is another one, or none. */
    void moved(Bid bid) {
        OffsetDateTime due = bid.subject().deadline();
        if (due != null) {
            post(bid, "moved", "moved", due, daysUntil(due));
        }
    }

    private void post(Bid bid, String mail, String kind, OffsetDateTime about, long days) {
        post(bid, mail, kind, about, days, "");
    }

    private void post(Bid bid, String mail, String kind, OffsetDateTime about, long days, String place) {
        Optional<Person> person = inCharge(bid);
        if (person.isEmpty() || !first(bid, kind, about.toInstant())) {
            return;
        }
        Person to = person.get();
        boolean english = to.language().equals("en");
        mailbox.send(
                to.email(),
                to.language(),
                "bid-" + mail,
                bid.subject().title(),
                bid.subject().buyer(),
                about.format(english ? ENGLISH : FRENCH) + (place.isEmpty() ? "" : ", " + place),
                Math.abs(days),
                link(bid));
    }

    /** Who left the organisation is not written to any more. */
    private Optional<Person> inCharge(Bid bid) {
        PersonId person = bid.person();
        return person == null
                ? Optional.empty()
                : people.find(person)
                        .filter(found -> !found.blocked())
                        .filter(found -> members.members(bid.supplier()).stream()
                                .anyMatch(member -> member.id().equals(found.id())));
    }

    private boolean first(Bid bid, String kind, Instant about) {
        return jdbc.sql("""
                        insert into bid.reminder (bid, kind, about, sent_at) values (:bid, :kind, :about, :at)
                        on conflict do nothing""")
                        .param("bid", bid.id().value())
                        .param("kind", kind)
                        .param("about", Timestamp.from(about))
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private String link(Bid bid) {
        return address.find()
                .map(site -> site + "/fournisseurs/" + bid.supplier() + "/reponses/" + bid.id())
                .orElse("");
    }
}
