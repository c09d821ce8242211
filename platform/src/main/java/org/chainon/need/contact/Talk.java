package org.chainon.need.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.chainon.account.Actor;
import org.chainon.account.CurrentActor;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.MessageId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.need.KeepNeeds;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What buyer and suppliers write to each other. Whatever the buyer answers to one is for all who were told of the need, and for those
 * who are told later: everybody answers on the same information (R2111-1, L3 CCP).
 */
@Service
public class Talk {
    public static final int LONGEST = 3000;
    private static final Duration TWICE = Duration.ofMinutes(10);

    private final MessageRows rows;
    private final Contacts contacts;
    private final Needs needs;
    private final KeepNeeds keep;
    private final ContactLetters letters;
    private final CurrentActor current;
    private final Clock clock;

    Talk(
            MessageRows rows,
            Contacts contacts,
            Needs needs,
            KeepNeeds keep,
            ContactLetters letters,
            CurrentActor current,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.needs = needs;
        this.keep = keep;
        this.letters = letters;
        this.current = current;
        this.clock = clock;
    }

    /** All of a need, the oldest first: for the buyer. */
    public List<Message> of(NeedId need) {
        return rows.of(need);
    }

    /** What a supplier may read: what is for all, its own questions, what is between it and the buyer. */
    public List<Message> readableBy(Contact contact) {
        return rows.of(contact.need()).stream()
                .filter(message -> message.kind().shared() || contact.id().equals(message.contact()))
                .toList();
    }

    /** A supplier asks something whose answer concerns all, or writes to the buyer alone. */
    @Transactional
    public Optional<Reason> fromSupplier(ContactId id, String text, boolean question) {
        Contact contact = contacts.find(id).orElseThrow();
        Need need = needs.find(contact.need()).orElseThrow();
        if (question && !need.answerable(LocalDate.now(clock.withZone(need.law().zone())))) {
            return Optional.of(Reason.of("contact.question-late"));
        }
        return say(message(need.id(), id, question ? Message.Kind.QUESTION : Message.Kind.TO_BUYER, "", text, null));
    }

    /** @param asked the question, in words that do not tell who asked it */
    @Transactional
    public Optional<Reason> answer(NeedId need, MessageId question, String asked, String text) {
        Message there = rows.find(question)
                .filter(message -> message.need().equals(need) && message.kind() == Message.Kind.QUESTION)
                .orElse(null);
        if (there == null) {
            return Optional.of(Reason.of("contact.question-gone"));
        }
        if (asked.isBlank()) {
            return Optional.of(Reason.of("contact.text-missing"));
        }
        return say(message(need, null, Message.Kind.ANSWER, asked, text, question));
    }

    /** Something more that all have to know. */
    @Transactional
    public Optional<Reason> note(NeedId need, String text) {
        return say(message(need, null, Message.Kind.NOTE, "", text, null));
    }

    @Transactional
    public Optional<Reason> toSupplier(ContactId id, String text) {
        Contact contact = contacts.find(id).orElseThrow();
        if (!contact.state().told()) {
            return Optional.of(Reason.of("contact.not-told"));
        }
        return say(message(contact.need(), id, Message.Kind.TO_SUPPLIER, "", text, null));
    }

    private Message message(
            NeedId need,
            @Nullable ContactId contact,
            Message.Kind kind,
            String asked,
            String text,
            @Nullable MessageId answers) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Message(MessageId.random(), need, contact, kind, asked, text, answers, person(), now);
    }

    private Optional<Reason> say(Message message) {
        if (message.text().isBlank()) {
            return Optional.of(Reason.of("contact.text-missing"));
        }
        if (message.text().length() > LONGEST || message.question().length() > LONGEST) {
            return Optional.of(Reason.of("contact.text-long", "most", LONGEST));
        }
        Need need = keep.hold(message.need()).orElseThrow();
        if (rows.justSaid(message, message.at().minus(TWICE))) {
            return Optional.empty();
        }
        if (!rows.insert(message)) {
            return Optional.of(Reason.of("contact.answered-already"));
        }
        letters.said(need, message);
        return Optional.empty();
    }

    private @Nullable PersonId person() {
        return current.find().map(Actor::id).orElse(null);
    }
}
