package org.chainon.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** Bodies that people act for, and how one joins them. */
public interface Organisations {
    Optional<Organisation> find(OrganisationId id);

    Optional<Organisation> of(SupplierId supplier);

    /** By SIRET or NEQ. */
    Optional<Organisation> byIdentifier(Organisation.Kind kind, String jurisdiction, String identifier);

    /** Those whose mail domain the address has. */
    List<Organisation> byDomain(String email);

    List<Organisation> all(Organisation.Kind kind);

    /** Makes it, or gives the one that is there: of the same supplier, or of the same kind and identifier. */
    Organisation ensure(
            Organisation.Kind kind,
            String jurisdiction,
            @Nullable String identifier,
            String name,
            @Nullable SupplierId supplier);

    void territory(OrganisationId facilitator, Set<String> areas);

    /** Where a supplier without published profile is, as far as it is known: added to what was known before. */
    void located(OrganisationId supplier, Set<String> areas);

    void domains(OrganisationId organisation, Set<String> domains);

    /**
     * The supplier's organisation, if it has one, bears another number from now on. One without people that bears it already
     * loses it.
     *
     * @return false, and nothing changed, when people belong to another supplier's organisation of that number
     */
    boolean renumber(SupplierId supplier, String jurisdiction, String identifier);

    /**
     * The person's wish to belong. Who is the first of an organisation without managers is granted at once as its manager only
     * where {@code proven}: else a manager, or the facilitator, decides.
     *
     * @param proven whether it is known that the person speaks for it
     */
    Joined join(PersonId person, OrganisationId organisation, boolean proven);

    /** What became of the wish. */
    enum Joined {
        GRANTED,
        ASKED,
        ALREADY_IN
    }

    /** Wishes that nobody has answered yet, oldest first. */
    List<Wish> wishes();

    /** Somebody who asks to belong. */
    record Wish(Organisation organisation, PersonId person, String name, Instant askedAt) {}

    /** Lets the person in, or changes its level. The last manager stays one while others are in. */
    boolean grant(PersonId person, OrganisationId organisation, Membership.Level level);

    /** Refuses a wish, or ends a membership. The last manager stays while others are in. */
    boolean leave(PersonId person, OrganisationId organisation);
}
