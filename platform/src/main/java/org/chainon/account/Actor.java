package org.chainon.account;

import java.util.List;
import java.util.Optional;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, with what the policy asks of them.
 *
 * @param memberships that were granted; those asked for do not count
 * @param impersonator the administrator who acts in this person's place, or null
 */
public record Actor(
        PersonId id,
        String name,
        String email,
        boolean admin,
        List<Membership> memberships,
        @Nullable PersonId impersonator) {
    public Actor {
        memberships = List.copyOf(memberships);
    }

    public boolean is(Organisation.Kind kind) {
        return memberships.stream().anyMatch(membership -> membership.kind() == kind);
    }

    /** Whether it looks after some territory. */
    public boolean facilitates() {
        return is(Organisation.Kind.FACILITATOR);
    }

    /** Whether it acts for some enterprise of the directory. */
    public boolean supplies() {
        return is(Organisation.Kind.SUPPLIER);
    }

    /** Whether it acts for some buyer. */
    public boolean buys() {
        return is(Organisation.Kind.BUYER);
    }

    /** Whether it may ask the hotline: an enterprise, a buyer. */
    public boolean asks() {
        return is(Organisation.Kind.SUPPLIER) || is(Organisation.Kind.BUYER);
    }

    /** Whether it answers what others ask. */
    public boolean advises() {
        return is(Organisation.Kind.FACILITATOR) || is(Organisation.Kind.EXPERT);
    }

    /** The membership of the organisation, or of the supplier, that something is done to. */
    public Optional<Membership> of(Target target) {
        return memberships.stream()
                .filter(membership -> membership.organisation().equals(target.organisation())
                        || (membership.supplier() != null
                                && membership.supplier().equals(target.supplier())))
                .findFirst();
    }
}
