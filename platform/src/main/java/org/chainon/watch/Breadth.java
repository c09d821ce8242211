package org.chainon.watch;

/** How much a watch tells, from few and very sure to all that could fit; each means so many alerts a week at most. */
public enum Breadth {
    SURE(2),
    FEW(4),
    USUAL(8),
    MANY(16),
    ALL(40);

    private final int weekly;

    Breadth(int weekly) {
        this.weekly = weekly;
    }

    /** Alerts a week that it aims at; {@link #ALL}'s is what nobody's mailbox is to be given more than. */
    public int weekly() {
        return weekly;
    }
}
