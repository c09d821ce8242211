package org.chainon.account;

import java.util.Collections;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A named condition on who acts and what it is done to. */
public enum Rule {
    ANYONE(false, (actor, target) -> true),
    SIGNED_IN(false, (actor, target) -> actor != null),
    /** Signed in, and no administrator acts in the person's place. */
    ONESELF(false, (actor, target) -> actor != null && actor.impersonator() == null),
    /** The thing is the person's own. */
    SELF(true, (actor, target) -> actor != null && actor.id().equals(target.person())),
    /** Belongs to the organisation, at any level. */
    MEMBER(true, (actor, target) -> actor != null && actor.of(target).isPresent()),
    /** Belongs to the organisation and answers for its people. */
    MANAGER(
            true,
            (actor, target) -> actor != null
                    && actor.of(target)
                            .filter(membership -> membership.level() == Membership.Level.MANAGER)
                            .isPresent()),
    /** Belongs to any buyer. */
    BUYER(false, (actor, target) -> actor != null && actor.is(Organisation.Kind.BUYER)),
    /** Belongs to any facilitating body. */
    FACILITATOR(false, (actor, target) -> actor != null && actor.is(Organisation.Kind.FACILITATOR)),
    /** Facilitates a territory in which the thing lies. */
    FACILITATES(
            true,
            (actor, target) -> actor != null
                    && actor.memberships().stream()
                            .filter(membership -> membership.kind() == Organisation.Kind.FACILITATOR)
                            .anyMatch(membership -> !Collections.disjoint(membership.areas(), target.areas()))),
    ADMIN(false, (actor, target) -> actor != null && actor.admin());

    private final boolean needsTarget;
    private final BiPredicate<@Nullable Actor, Target> holds;

    Rule(boolean needsTarget, BiPredicate<@Nullable Actor, Target> holds) {
        this.needsTarget = needsTarget;
        this.holds = holds;
    }

    boolean needsTarget() {
        return needsTarget;
    }

    boolean holds(@Nullable Actor actor, Target target) {
        return holds.test(actor, target);
    }
}
