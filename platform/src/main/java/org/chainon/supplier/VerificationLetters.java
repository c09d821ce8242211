package org.chainon.supplier;

import org.chainon.account.Mailbox;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a supplier's people what the facilitator decided. */
@Component
class VerificationLetters {
    private final SupplierDirectory directory;
    private final Organisations organisations;
    private final People people;
    private final Mailbox mailbox;

    VerificationLetters(SupplierDirectory directory, Organisations organisations, People people, Mailbox mailbox) {
        this.directory = directory;
        this.organisations = organisations;
        this.people = people;
        this.mailbox = mailbox;
    }

    /** In the transaction that decides: the letter is posted with the decision, or neither is. */
    @EventListener
    void on(SupplierVerified decided) {
        String name =
                directory.find(decided.supplier()).map(Supplier::displayName).orElse("");
        organisations
                .of(decided.supplier())
                .ifPresent(organisation -> people.members(organisation.id()).stream()
                        .filter(People.Member::granted)
                        .map(People.Member::person)
                        .forEach(person -> mailbox.send(
                                person.email(),
                                person.language(),
                                decided.verified() ? "supplier-verified" : "supplier-to-correct",
                                name,
                                String.valueOf(decided.reason()))));
    }
}
