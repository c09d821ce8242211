package org.chainon.convention.choosing;

import java.util.List;
import java.util.Map;

/**
 * The meetings that take place.
 *
 * @param meetings positions of their pairs, in order
 * @param missed of each pair that somebody asked for and that does not take place, why
 * @param shortOf by position of the supplier: how many meetings it lacks of those that each shall have at least
 */
public record Chosen(List<Integer> meetings, Map<Integer, Why> missed, Map<Integer, Integer> shortOf) {
    public Chosen {
        meetings = List.copyOf(meetings);
        missed = Map.copyOf(missed);
        shortOf = Map.copyOf(shortOf);
    }

    /** Why a meeting does not take place. */
    public enum Why {
        /** One of them does not want to: told to the organiser only. */
        REFUSED,
        /** The buyer has all the meetings that it can have, with others who wanted it more. */
        BUYER_FULL,
        SUPPLIER_FULL,
        BOTH_FULL,
        /** There is no room for more meetings, and others were wished more. */
        NO_ROOM
    }
}
