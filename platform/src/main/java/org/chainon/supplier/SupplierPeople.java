package org.chainon.supplier;

import java.util.List;
import java.util.function.Predicate;
import org.chainon.account.Mailbox;
import org.chainon.account.Membership;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** Writes to those who belong to a supplier. */
@Component
class SupplierPeople {
    private final Organisations organisations;
    private final People people;
    private final Mailbox mailbox;

    SupplierPeople(Organisations organisations, People people, Mailbox mailbox) {
        this.organisations = organisations;
        this.people = people;
        this.mailbox = mailbox;
    }

    List<Person> all(SupplierId supplier) {
        return those(supplier, People.Member::granted);
    }

    List<Person> managers(SupplierId supplier) {
        return those(supplier, member -> member.granted() && member.level() == Membership.Level.MANAGER);
    }

    private List<Person> those(SupplierId supplier, Predicate<People.Member> which) {
        return organisations.of(supplier).stream()
                .flatMap(organisation -> people.members(organisation.id()).stream())
                .filter(which)
                .map(People.Member::person)
                .toList();
    }

    /** In the transaction that is open. */
    void write(List<Person> to, String key, Object... values) {
        to.forEach(person -> mailbox.send(person.email(), person.language(), key, values));
    }
}
