package org.chainon.need.contact;

import java.util.Optional;
import java.util.Set;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.ContactId;
import org.springframework.stereotype.Component;

/** A contact as the policy sees it: of the supplier that was told. */
@Component
class ContactTargets implements TargetFinder {
    private final Contacts contacts;

    ContactTargets(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String variable() {
        return "received";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return contacts.find(ContactId.parse(value))
                    .filter(contact -> contact.state().told())
                    .map(contact -> Target.of(contact.supplier(), Set.of()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
