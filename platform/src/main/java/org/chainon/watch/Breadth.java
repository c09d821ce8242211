package org.chainon.watch;

import java.time.Duration;
import java.util.List;

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

    /**
     * The score that as many notices reached as it aims at; 0 while there were fewer.
     *
     * @param scores of the notices of a period, best first
     */
    public double threshold(List<Double> scores, Duration period) {
        int wanted = (int) (weekly * period.toDays() / 7);
        return scores.size() < wanted ? 0 : scores.get(wanted - 1);
    }
}
