package org.chainon.account;

import java.util.List;
import java.util.Optional;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;

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

    /**
     * A person in an organisation.
     *
     * @param granted false while it is only asked for
     */
    record Member(Person person, Membership.Level level, boolean granted) {}
}
