package org.chainon.convention.scheduling;

import java.util.Map;
import java.util.Set;

/**
 * The table of each meeting that takes one, so that those who sit leave theirs as seldom as can be.
 *
 * <p>Somebody leaves its table between two meetings of one day, one after the other, where the second is at another table or where somebody
 * else had the table meanwhile. With nothing told before, no schedule of tables makes fewer leave ({@link Stays} says why). That the
 * second is at another table, a change, is then made rare besides, by preferring the table that one had; to have the fewest changes is to colour
 * a graph of any kind, which nobody does fast. Where those who sit are no more than the tables that the others leave, each has one table on
 * all days.
 *
 * @param tables of each meeting its table, from 0
 * @param left how often somebody who sits leaves its table
 * @param changes how often somebody who sits finds itself at another table than just before on the same day; never more than {@code left}
 */
public record Seating(Map<Integer, Integer> tables, int left, int changes) {
    public Seating {
        tables = Map.copyOf(tables);
    }

    /**
     * @param slots of each meeting its slot; those without one get no table
     * @param sitting who sits. Where two of them meet, the one named first is at its table, the other comes to it. A meeting of none of them
     *     takes any table.
     * @param told tables that were told before: they stay, but for those of which two are for one slot, of which the first meeting keeps
     *     it, and those that do not exist. Around them the others leave their tables seldom, not surely least.
     * @throws IllegalArgumentException where a slot has more meetings than tables
     */
    public static Seating of(
            Problem problem, Map<Integer, Integer> slots, Set<Integer> sitting, Map<Integer, Integer> told) {
        Sittings sittings = new Sittings(problem, slots, sitting);
        return new Places(problem, sittings, new Stays(problem, sittings).all(), told).seating();
    }
}
