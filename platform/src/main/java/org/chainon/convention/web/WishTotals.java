package org.chainon.convention.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.convention.Attendee;
import org.chainon.convention.Level;
import org.chainon.convention.Side;
import org.chainon.convention.Wish;
import org.chainon.kernel.AttendeeId;

/**
 * What was wished, in numbers.
 *
 * @param said how many of each side have said something
 * @param levels how often each level was said by each side
 * @param mutual pairs of whom each finds the other indispensable
 */
record WishTotals(Map<Side, Integer> said, Map<Side, Map<Level, Integer>> levels, int mutual) {
    private record Pair(AttendeeId one, AttendeeId other) {}

    static WishTotals of(List<Wish> wishes, Collection<Attendee> attendees) {
        Map<AttendeeId, Attendee> byId =
                attendees.stream().collect(Collectors.toMap(Attendee::id, Function.identity()));
        Map<Side, Integer> said = new EnumMap<>(Side.class);
        Map<Side, Map<Level, Integer>> levels = new EnumMap<>(Side.class);
        Set<AttendeeId> counted = new HashSet<>();
        Set<Pair> musts = new HashSet<>();
        int mutual = 0;
        for (Side side : Side.values()) {
            said.put(side, 0);
            levels.put(side, new EnumMap<>(Level.class));
        }
        for (Wish wish : wishes) {
            Attendee attendee = byId.get(wish.attendee());
            if (attendee == null) {
                continue;
            }
            if (counted.add(wish.attendee())) {
                said.merge(attendee.side(), 1, Integer::sum);
            }
            levels.getOrDefault(attendee.side(), Map.of()).merge(wish.level(), 1, Integer::sum);
            if (wish.level() == Level.MUST) {
                musts.add(new Pair(wish.attendee(), wish.about()));
                mutual += musts.contains(new Pair(wish.about(), wish.attendee())) ? 1 : 0;
            }
        }
        return new WishTotals(said, levels, mutual);
    }
}
