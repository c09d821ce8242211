package org.chainon.need.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a supplier says to a need that it was told of. Said twice, it changes nothing. */
@Service
public class AnswerNeed {
    private final ContactRows rows;
    private final Needs needs;
    private final Clock clock;

    AnswerNeed(ContactRows rows, Needs needs, Clock clock) {
        this.rows = rows;
        this.needs = needs;
        this.clock = clock;
    }

    /** Somebody of the supplier looks at it. */
    @Transactional
    public void seen(ContactId id, PersonId by) {
        rows.lock(id).filter(contact -> contact.state() == State.CONTACTED).ifPresent(contact -> {
            rows.update(contact.at(State.SEEN));
            rows.step(id, Contacts.What.SEEN, by, clock.instant());
        });
    }

    /** @param by null where the link of a mail says so */
    @Transactional
    public Optional<Reason> interested(ContactId id, @Nullable PersonId by) {
        Contact contact = rows.lock(id).orElseThrow();
        if (contact.state().willing()) {
            return Optional.empty();
        }
        if (!answerable(contact)) {
            return Optional.of(Reason.of("contact.too-late"));
        }
        Instant now = clock.instant();
        rows.update(contact.answered(State.INTERESTED, null, "", now));
        rows.step(id, Contacts.What.INTERESTED, by, now);
        return Optional.empty();
    }

    /** Also after it was interested, as long as it has made no offer and the buyer has not decided. */
    @Transactional
    public Optional<Reason> decline(ContactId id, @Nullable PersonId by, Contact.@Nullable WhyNot why, String words) {
        Contact contact = rows.lock(id).orElseThrow();
        if (contact.state() == State.QUOTED) {
            return Optional.of(Reason.of("contact.quote-first"));
        }
        if (contact.state().decided()) {
            return Optional.of(Reason.of("contact.decided"));
        }
        if (!contact.state().told()) {
            return Optional.of(Reason.of("contact.not-told"));
        }
        if (why == null) {
            return Optional.of(Reason.of("contact.why-missing"));
        }
        if (contact.state() == State.DECLINED
                && contact.whyNot() == why
                && contact.words().equals(words)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        rows.update(contact.answered(State.DECLINED, why, words, now));
        rows.step(id, Contacts.What.DECLINED, by, now);
        return Optional.empty();
    }

    private boolean answerable(Contact contact) {
        Need need = needs.find(contact.need()).orElseThrow();
        return contact.state().told()
                && need.answerable(LocalDate.now(clock.withZone(need.law().zone())));
    }
}
