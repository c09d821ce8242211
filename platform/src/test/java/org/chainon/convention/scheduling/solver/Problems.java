package org.chainon.convention.scheduling.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chainon.convention.scheduling.Day;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Participant;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Session;
import org.jspecify.annotations.Nullable;

/** Problems that a seed draws. */
final class Problems {
    private final Random random;

    Problems(long seed) {
        random = new Random(seed);
    }

    /** Small enough to try everything, of every kind. */
    Problem small() {
        List<Day> days = random.nextInt(3) == 0
                ? List.of(new Day(3, 2), new Day(2, 1))
                : List.of(new Day(5 + random.nextInt(2), 3));
        int slots = days.stream().mapToInt(Day::slots).sum();
        int people = 4 + random.nextInt(2);
        List<Participant> participants = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            Set<Integer> forbidden = new HashSet<>();
            if (random.nextInt(3) == 0) {
                forbidden.add(random.nextInt(slots));
            }
            participants.add(Participant.without(forbidden));
        }
        List<Meeting> meetings = new ArrayList<>();
        int size = 4 + random.nextInt(3);
        for (int m = 0; m < size; m++) {
            meetings.add(meeting(m, people, slots));
        }
        Integer fairness = random.nextInt(4) == 0 ? null : random.nextInt(2);
        return new Problem(days, 1 + random.nextInt(2), participants, meetings, fairness);
    }

    private Meeting meeting(int m, int people, int slots) {
        List<Integer> who = new ArrayList<>(
                random.ints(0, people).distinct().limit(2).boxed().toList());
        if (random.nextInt(8) == 0) {
            random.ints(0, people).filter(p -> !who.contains(p)).limit(1).forEach(who::add);
        }
        Session session = random.nextInt(4) == 0 ? Session.values()[random.nextInt(2)] : Session.ANY;
        @Nullable Integer fixed = random.nextInt(6) == 0 ? random.nextInt(slots) : null;
        Set<Integer> after = m > 0 && random.nextInt(6) == 0 ? Set.of(random.nextInt(m)) : Set.of();
        return new Meeting(who, session, fixed, after, random.nextInt(8) > 0);
    }

    /** Twenty buyers who meet forty suppliers, more than can be proven in a second. */
    Problem large() {
        List<Participant> participants = new ArrayList<>();
        for (int p = 0; p < 60; p++) {
            participants.add(Participant.without(Set.of(2 + random.nextInt(12))));
        }
        List<Meeting> meetings = new ArrayList<>();
        for (int buyer = 0; buyer < 20; buyer++) {
            int each = buyer;
            random.ints(20, 60).distinct().limit(10).forEach(supplier -> meetings.add(Meeting.of(each, supplier)));
        }
        return new Problem(List.of(new Day(16, 8)), 16, participants, meetings, 3);
    }
}
