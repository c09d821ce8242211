package org.chainon.convention.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.convention.Level;
import org.chainon.convention.Wish;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;

/** What each says of others. */
record Said(Map<AttendeeId, Map<AttendeeId, Level>> levels) {
    static Said of(List<Wish> wishes) {
        Map<AttendeeId, Map<AttendeeId, Level>> levels = new HashMap<>();
        for (Wish wish : wishes) {
            levels.computeIfAbsent(wish.attendee(), each -> new HashMap<>()).put(wish.about(), wish.level());
        }
        return new Said(levels);
    }

    @Nullable
    Level of(AttendeeId one, AttendeeId other) {
        return levels.getOrDefault(one, Map.of()).get(other);
    }

    /** How much both wish it: 0 where nobody asked for it, 120 where both call it indispensable. */
    int weight(Couple couple) {
        return weight(of(couple.buyer(), couple.supplier())) + weight(of(couple.supplier(), couple.buyer()));
    }

    private static int weight(@Nullable Level level) {
        if (level == null) {
            return 0;
        }
        return switch (level) {
            case MUST -> 60;
            case WANT -> 30;
            case CAN -> 10;
            case NO -> 0;
        };
    }
}
