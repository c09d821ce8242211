package org.chainon.account;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an organisation's managers who asks to come in, and a person that it was let in. */
@Component
class MembershipLetters {
    private final People people;
    private final Organisations organisations;
    private final Mailbox mailbox;

    MembershipLetters(People people, Organisations organisations, Mailbox mailbox) {
        this.people = people;
        this.organisations = organisations;
        this.mailbox = mailbox;
    }

    /** In the transaction that changes it: the letter is posted with the change, or neither is. */
    @EventListener
    void on(MembershipChanged changed) {
        Organisation organisation = organisations.find(changed.organisation()).orElseThrow();
        Person person = people.find(changed.person()).orElseThrow();
        if (changed.granted()) {
            mailbox.send(person.email(), person.language(), "membership-granted", organisation.name());
            return;
        }
        people.members(organisation.id()).stream()
                .filter(member -> member.granted() && member.level() == Membership.Level.MANAGER)
                .map(People.Member::person)
                .forEach(manager -> mailbox.send(
                        manager.email(),
                        manager.language(),
                        "membership-asked",
                        person.name(),
                        person.email(),
                        organisation.name()));
    }
}
