package org.chainon.convention.scheduling;

import java.util.Map;
import java.util.Set;

/**
 * What people know of a schedule.
 *
 * @param slots of each meeting that was told its slot; new meetings are not in it
 * @param settled told meetings that stay whatever happens: over, under way or about to begin
 * @param now the first slot into which anything may be put
 * @param worth of a meeting, 1 to {@value #MOST}; 1 where nothing is said
 */
public record Told(Map<Integer, Integer> slots, Set<Integer> settled, int now, Map<Integer, Integer> worth) {
    public static final int MOST = 1000;

    public Told {
        slots = Map.copyOf(slots);
        settled = Set.copyOf(settled);
        worth = Map.copyOf(worth);
        if (!slots.keySet().containsAll(settled)) {
            throw new IllegalArgumentException("settled, but never told: " + settled);
        }
        if (worth.values().stream().anyMatch(each -> each < 1 || each > MOST)) {
            throw new IllegalArgumentException("worth 1 to " + MOST + ", not " + worth.values());
        }
    }

    public int worth(int meeting) {
        return worth.getOrDefault(meeting, 1);
    }
}
