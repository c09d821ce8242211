package org.chainon.bid.kit;

import org.chainon.supplier.Accreditation;
import org.jspecify.annotations.Nullable;

/**
 * One document of a checklist.
 *
 * @param surely whether the rule applies for sure; else what decides it is not known
 * @param piece the file that is it, or null
 * @param accreditation the one that proves it, or null
 */
public record KitItem(
        KitRule rule,
        boolean surely,
        State state,
        @Nullable Piece piece,
        @Nullable Accreditation accreditation) {
    /** How it stands; in words {@code kit.state.NAME}. */
    public enum State {
        READY,
        /** There, and not valid any more at the deadline. */
        EXPIRES,
        MISSING,
        /** The platform makes it. */
        MADE,
        /** Another document that is there takes its place. */
        REPLACED
    }

    /** Whether somebody still has to do something for it. */
    public boolean toDo() {
        return state == State.EXPIRES || state == State.MISSING;
    }

    KitItem replaced() {
        return new KitItem(rule, surely, State.REPLACED, piece, accreditation);
    }
}
