package org.chainon.convention.scheduling;

import java.util.Set;

/**
 * Who meets others.
 *
 * @param forbidden slots in which it is not there
 * @param prefers the half of a day that it would like best
 */
public record Participant(Set<Integer> forbidden, Session prefers) {
    public static final Participant FREE = new Participant(Set.of(), Session.ANY);

    public Participant {
        forbidden = Set.copyOf(forbidden);
    }

    public static Participant without(Set<Integer> forbidden) {
        return new Participant(forbidden, Session.ANY);
    }
}
