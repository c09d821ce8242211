package org.chainon.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;

/** People and what they belong to. */
public interface People {
    Optional<Person> find(PersonId id);

    /** Whatever the case of the address. */
    Optional<Person> byEmail(String email);

    /** By a part of the name or the address, those who came last first. */
    List<Person> search(String words, int limit);

    /** The person of that address, made when there is none yet. */
    Person ensure(String email, String name, String language);

    /** Who signs in as this person; empty when there is none, and while the account is closed. */
    Optional<Actor> actor(PersonId id);

    void rename(PersonId id, String name);

    void admin(PersonId id, boolean whether);

    /** Closes the account, at once wherever it is signed in, or opens it again. */
    void block(PersonId id, boolean whether);

    /** Granted memberships and those asked for, by name of the person. */
    List<Member> members(OrganisationId organisation);

    /** Who belongs to each of these suppliers; those without anybody are missing, and so are people whose account is closed. */
    Map<SupplierId, List<PersonId>> membersOf(Collection<SupplierId> suppliers);

    /** Suppliers to which somebody belongs. */
    Set<SupplierId> suppliersWithPeople();

    /**
     * A person in an organisation.
     *
     * @param granted false while it is only asked for
     */
    record Member(Person person, Membership.Level level, boolean granted) {}
}
