package org.chainon.convention.scheduling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two or more who meet for one slot.
 *
 * @param participants their positions
 * @param fixed the slot in which it must be; null where it may be in any
 * @param after positions of the meetings that must end before it begins
 * @param table whether it takes a table; a meeting by video takes none
 */
public record Meeting(
        List<Integer> participants,
        Session session,
        @Nullable Integer fixed,
        Set<Integer> after,
        boolean table) {
    public Meeting {
        participants = List.copyOf(participants);
        after = Set.copyOf(after);
        if (participants.size() < 2 || Set.copyOf(participants).size() < participants.size()) {
            throw new IllegalArgumentException("a meeting of " + participants);
        }
    }

    /** At a table, whenever that may be. */
    public static Meeting of(int one, int other) {
        return new Meeting(List.of(one, other), Session.ANY, null, Set.of(), true);
    }
}
