package org.chainon.need.contact;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Actor;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What offers and the buyer's decisions do to a contact, in the transaction that is open or in one of its own. */
@Service
public class MoveContacts {
    private final ContactRows rows;
    private final Needs needs;
    private final ContactLetters letters;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    MoveContacts(
            ContactRows rows, Needs needs, ContactLetters letters, CurrentActor current, Audit audit, Clock clock) {
        this.rows = rows;
        this.needs = needs;
        this.letters = letters;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The supplier sent an offer, or sent it again. */
    @Transactional
    public void offered(ContactId id) {
        Contact contact = rows.lock(id).orElseThrow();
        rows.update(contact.answered(State.QUOTED, null, "", clock.instant()));
        step(id, Contacts.What.QUOTED);
    }

    @Transactional
    public void offerWithdrawn(ContactId id) {
        Contact contact = rows.lock(id).orElseThrow();
        rows.update(contact.at(State.INTERESTED));
        step(id, Contacts.What.QUOTE_WITHDRAWN);
    }

    /** @param words that the supplier reads: thanks, why */
    @Transactional
    public void decided(Need need, ContactId id, boolean kept, String words) {
        Contact contact = rows.lock(id).orElseThrow();
        State to = kept ? State.KEPT : State.NOT_KEPT;
        if (contact.state() == to && contact.words().equals(words)) {
            return;
        }
        Contact decided = contact.decided(to, words, contact.amount());
        rows.update(decided);
        step(id, kept ? Contacts.What.KEPT : Contacts.What.NOT_KEPT);
        letters.decided(need, decided, kept, words);
    }

    /** The buyer chooses, or does not, somebody who is interested: of a need without offers. */
    @Transactional
    public Optional<Reason> choose(ContactId id, long version, boolean kept, String words) {
        Contact contact = rows.lock(id).orElseThrow();
        Need need = needs.find(contact.need()).orElseThrow();
        if (contact.version() != version) {
            return Optional.of(Reason.of("contact.stale"));
        }
        if (contact.state() == State.CONCLUDED || !contact.state().willing()) {
            return Optional.of(Reason.of("contact.not-willing"));
        }
        if (!kept && words.isBlank()) {
            return Optional.of(Reason.of("contact.words-missing"));
        }
        decided(need, id, kept, words);
        return Optional.empty();
    }

    /**
     * A contract came of it, or did not after all.
     *
     * @param amount excl. VAT; null where none came
     */
    @Transactional
    public Optional<Reason> concluded(ContactId id, long version, @Nullable Money amount) {
        Contact contact = rows.lock(id).orElseThrow();
        if (contact.version() != version) {
            return Optional.of(Reason.of("contact.stale"));
        }
        if (contact.state() != State.KEPT && contact.state() != State.CONCLUDED) {
            return Optional.of(Reason.of("contact.not-kept"));
        }
        rows.update(contact.decided(amount == null ? State.KEPT : State.CONCLUDED, contact.words(), amount));
        step(id, amount == null ? Contacts.What.NOT_CONCLUDED : Contacts.What.CONCLUDED);
        audit.record(
                amount == null ? "need.not-concluded" : "need.concluded",
                contact.need().toString(),
                Map.of("contact", id.toString()));
        return Optional.empty();
    }

    private void step(ContactId id, Contacts.What what) {
        PersonId by = current.find().map(Actor::id).orElse(null);
        rows.step(id, what, by, clock.instant());
    }
}
