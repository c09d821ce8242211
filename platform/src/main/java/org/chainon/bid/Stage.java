package org.chainon.bid;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a bid has come, in the order of the board. */
public enum Stage {
    /** À étudier. */
    TO_STUDY,
    GO,
    PREPARING,
    /** Déposé: the result is awaited. */
    SUBMITTED,
    WON,
    LOST,
    NO_GO,
    /** Sans suite: the buyer gave up. */
    DROPPED;

    private static final Set<Stage> AT_WORK = EnumSet.of(TO_STUDY, GO, PREPARING);

    /** Whether the tender is still to be handed in. */
    public boolean atWork() {
        return AT_WORK.contains(this);
    }

    /** Whether something is still awaited. */
    public boolean open() {
        return atWork() || this == SUBMITTED;
    }

    /** Where one may go from here: onwards first; back to correct a mistake. */
    public List<Stage> next() {
        return switch (this) {
            case TO_STUDY -> List.of(GO, NO_GO, DROPPED);
            case GO -> List.of(PREPARING, SUBMITTED, NO_GO, DROPPED);
            case PREPARING -> List.of(SUBMITTED, NO_GO, DROPPED);
            case SUBMITTED -> List.of(WON, LOST, DROPPED, PREPARING);
            case WON, LOST -> List.of(SUBMITTED);
            case NO_GO, DROPPED -> List.of(TO_STUDY);
        };
    }
}
