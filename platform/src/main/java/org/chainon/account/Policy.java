package org.chainon.account;

import org.jspecify.annotations.Nullable;

/** Whether somebody may do something to something. */
public final class Policy {
    private Policy() {}

    /** @param actor null for who is not signed in */
    public static boolean allows(@Nullable Actor actor, Action action, Target target) {
        return action.rules().stream().anyMatch(rule -> rule.holds(actor, target));
    }
}
