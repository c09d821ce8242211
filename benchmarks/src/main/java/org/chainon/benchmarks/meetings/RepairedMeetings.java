package org.chainon.benchmarks.meetings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainon.convention.scheduling.Answer;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Participant;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Repaired;
import org.chainon.convention.scheduling.Told;
import org.chainon.convention.scheduling.solver.OrToolsMeetingRepairer;
import org.chainon.convention.scheduling.solver.OrToolsMeetingScheduler;

/**
 * A schedule that was told, and the morning of its day: two of those with most meetings do not come, the third comes three slots late.
 *
 * @param hit meetings told to who comes late before it comes
 */
record RepairedMeetings(int meetings, int hit, double seconds, Repaired repaired) {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int ABSENT = 2;
    private static final int LATE = 3;

    /** @param limit for the schedule that is told first */
    static RepairedMeetings of(MeetingCase one, Duration limit) {
        Problem problem = one.file().problem(one.fairness());
        Answer answer = new OrToolsMeetingScheduler().schedule(problem, Effort.of(limit));
        List<Integer> busiest = IntStream.range(0, problem.participants().size())
                .boxed()
                .sorted(Comparator.comparingLong(p -> -meetings(problem, p)))
                .toList();
        Set<Integer> absent = Set.copyOf(busiest.subList(0, ABSENT));
        int late = busiest.get(ABSENT);
        List<Integer> kept = IntStream.range(0, problem.meetings().size())
                .filter(m -> problem.meetings().get(m).participants().stream().noneMatch(absent::contains))
                .boxed()
                .toList();
        Map<Integer, Integer> slots = new HashMap<>();
        List<Meeting> meetings = new ArrayList<>();
        for (int m : kept) {
            if (answer.slots().containsKey(m)) {
                slots.put(meetings.size(), answer.slots().get(m));
            }
            Meeting each = problem.meetings().get(m);
            meetings.add(new Meeting(each.participants(), each.session(), each.fixed(), Set.of(), each.table()));
        }
        int first = slots.keySet().stream()
                .filter(m -> meetings.get(m).participants().contains(late))
                .mapToInt(slots::get)
                .min()
                .orElse(0);
        List<Participant> people = new ArrayList<>(problem.participants());
        Set<Integer> away = new HashSet<>(people.get(late).forbidden());
        IntStream.range(0, first + LATE).forEach(away::add);
        people.set(late, Participant.without(away));
        int hit = (int) slots.keySet().stream()
                .filter(m -> meetings.get(m).participants().contains(late) && away.contains(slots.get(m)))
                .count();
        Problem now = new Problem(problem.days(), problem.tables(), people, meetings, problem.fairness());
        long begin = System.nanoTime();
        Repaired repaired = new OrToolsMeetingRepairer().repair(now, new Told(slots, Set.of(), 0, Map.of()), LIMIT);
        return new RepairedMeetings(slots.size(), hit, (System.nanoTime() - begin) / 1e9, repaired);
    }

    private static long meetings(Problem problem, int p) {
        return problem.meetings().stream()
                .filter(each -> each.participants().contains(p))
                .count();
    }
}
