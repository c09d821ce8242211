package org.chainon.need.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainon.account.People;
import org.chainon.jurisdiction.WorkingDays;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.PersonId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds suppliers, once of each: who has not answered, two working days after it was told; who is interested and has made no offer,
 * the working day before the deadline.
 */
@Component
class ContactReminders {
    private static final int AFTER = 2;
    private static final int BEFORE = 1;

    private final JdbcClient jdbc;
    private final ContactRows rows;
    private final Needs needs;
    private final People people;
    private final ContactLetters letters;
    private final WorkingDays workingDays;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ContactReminders(
            JdbcClient jdbc,
            ContactRows rows,
            Needs needs,
            People people,
            ContactLetters letters,
            WorkingDays workingDays,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.needs = needs;
        this.people = people;
        this.letters = letters;
        this.workingDays = workingDays;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many were reminded. */
    int round() {
        List<ContactId> waiting = jdbc.sql("""
                        select c.id from need.contact c join need.need n on n.id = c.need_id
                        where n.state = 'OPEN' and (c.state in ('CONTACTED', 'SEEN') and c.reminded_at is null
                          or c.state = 'INTERESTED' and (c.reminded_at is null or c.reminded_at < c.answered_at))
                        order by c.contacted_at""")
                .query((row, n) -> new ContactId(row.getObject("id", UUID.class)))
                .list();
        int reminded = 0;
        for (ContactId id : waiting) {
            if (Boolean.TRUE.equals(transactions.execute(status -> remind(id)))) {
                reminded++;
            }
        }
        return reminded;
    }

    private boolean remind(ContactId id) {
        Contact contact = rows.lock(id).orElse(null);
        if (contact == null) {
            return false;
        }
        Need need = needs.find(contact.need()).orElseThrow();
        LocalDate today = LocalDate.now(clock.withZone(need.law().zone()));
        boolean due = contact.state() == State.INTERESTED
                ? offerDue(need, contact, today)
                : contact.state().awaited() && contact.remindedAt() == null && unanswered(need, contact, today);
        if (!due || !need.answerable(today)) {
            return false;
        }
        List<PersonId> to = people.membersOf(List.of(contact.supplier())).getOrDefault(contact.supplier(), List.of());
        Instant now = clock.instant();
        rows.update(contact.reminded(now));
        if (!to.isEmpty()) {
            rows.step(id, Contacts.What.REMINDED, null, now);
            letters.reminder(need, contact, to);
        }
        return !to.isEmpty();
    }

    private boolean unanswered(Need need, Contact contact, LocalDate today) {
        Instant told = contact.contactedAt();
        return told != null
                && !today.isBefore(workingDays.after(
                        LocalDate.ofInstant(told, need.law().zone()), AFTER, WorkingDays.Week.FIVE_DAYS, need.law()));
    }

    private boolean offerDue(Need need, Contact contact, LocalDate today) {
        LocalDate deadline = need.sheet().deadline();
        Instant reminded = contact.remindedAt();
        Instant answered = contact.answeredAt();
        boolean first = reminded == null || answered != null && reminded.isBefore(answered);
        return first
                && need.sheet().kind() != Need.Kind.SOURCING
                && deadline != null
                && !workingDays
                        .after(today, BEFORE, WorkingDays.Week.FIVE_DAYS, need.law())
                        .isBefore(deadline);
    }
}
