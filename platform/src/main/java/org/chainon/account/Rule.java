package org.chainon.account;

import java.util.Collections;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A named condition on who acts and what it is done to. */
public enum Rule {
    ANYONE((actor, target) -> true),
    SIGNED_IN((actor, target) -> actor != null),
    /** Signed in, and no administrator acts in the person's place. */
    ONESELF((actor, target) -> actor != null && actor.impersonator() == null),
    /** The thing is the person's own. */
    SELF((actor, target) -> actor != null && actor.id().equals(target.person())),
    /** Belongs to the organisation, at any level. */
    MEMBER((actor, target) -> actor != null && actor.of(target).isPresent()),
    /** Belongs to the organisation and answers for its people. */
    MANAGER((actor, target) -> actor != null
            && actor.of(target)
                    .filter(membership -> membership.level() == Membership.Level.MANAGER)
                    .isPresent()),
    /** Belongs to any enterprise of the directory. */
    SUPPLIER((actor, target) -> actor != null && actor.is(Organisation.Kind.SUPPLIER)),
    /** Belongs to any buyer. */
    BUYER((actor, target) -> actor != null && actor.is(Organisation.Kind.BUYER)),
    /** Belongs to any facilitating body. */
    FACILITATOR((actor, target) -> actor != null && actor.is(Organisation.Kind.FACILITATOR)),
    /** Facilitates a territory in which the thing lies. */
    FACILITATES((actor, target) -> actor != null
            && actor.memberships().stream()
                    .filter(membership -> membership.kind() == Organisation.Kind.FACILITATOR)
                    .anyMatch(membership -> !Collections.disjoint(membership.areas(), target.areas()))),
    /** Belongs to any body of experts. */
    EXPERT((actor, target) -> actor != null && actor.is(Organisation.Kind.EXPERT)),
    /** Facilitates a territory in which the thing lies, or is an expert for it. */
    ADVISES((actor, target) -> actor != null
            && actor.memberships().stream()
                    .filter(membership -> membership.kind() == Organisation.Kind.FACILITATOR
                            || membership.kind() == Organisation.Kind.EXPERT)
                    .anyMatch(membership -> !Collections.disjoint(membership.areas(), target.areas()))),
    ADMIN((actor, target) -> actor != null && actor.admin());

    private final BiPredicate<@Nullable Actor, Target> holds;

    Rule(BiPredicate<@Nullable Actor, Target> holds) {
        this.holds = holds;
    }

    boolean holds(@Nullable Actor actor, Target target) {
        return holds.test(actor, target);
    }
}
