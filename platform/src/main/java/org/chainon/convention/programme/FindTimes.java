package org.chainon.convention.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainon.convention.programme.Programme.Step;
import org.chainon.convention.scheduling.Answer;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.MeetingPolisher;
import org.chainon.convention.scheduling.MeetingRelief;
import org.chainon.convention.scheduling.MeetingScheduler;
import org.chainon.convention.scheduling.Polished;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Relaxed;
import org.chainon.convention.scheduling.Relief;
import org.chainon.convention.scheduling.Session;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Finds the slot of each meeting; where there is none for all, gives up the least, and says what. */
@Component
@EnableConfigurationProperties(ConventionSettings.class)
class FindTimes {
    /** The organiser's rules go before meetings that were wished, evenness before all. */
    private static final int RULE = 40;

    private static final int UNEVEN = 5;

    private final MeetingScheduler scheduler;
    private final MeetingRelief relief;
    private final MeetingPolisher polisher;
    private final ConventionSettings settings;

    FindTimes(MeetingScheduler scheduler, MeetingRelief relief, MeetingPolisher polisher, ConventionSettings settings) {
        this.scheduler = scheduler;
        this.relief = relief;
        this.polisher = polisher;
        this.settings = settings;
    }

    /**
     * @param problem what was solved in the end; its meetings have the positions that they had
     * @param preferred how many times somebody meets in the half of the day that it likes best
     */
    record Times(
            Problem problem,
            Answer.Status status,
            Map<Integer, Integer> slots,
            int breaks,
            int bound,
            int preferred,
            List<Relaxed> given) {}

    /** @param worth of each meeting: what is worth less is given up sooner */
    Times of(Problem problem, List<Integer> worth, DrawProgramme.Follower follower) {
        Answer answer = scheduler.schedule(problem, effort(Map.of(), follower));
        if (!answer.slots().isEmpty() || problem.meetings().isEmpty()) {
            return polished(problem, answer, List.of());
        }
        follower.at(Step.RELAXING);
        Relief found = relief.relieve(problem, offered(problem, worth), settings.relax());
        if (found.slots().isEmpty()) {
            return new Times(problem, answer.status(), Map.of(), 0, 0, 0, List.of());
        }
        follower.at(Step.SCHEDULING);
        return without(relaxed(problem, found.given()), found, follower);
    }

    /** Schedules again what is left, from the schedule that was found, now with the fewest breaks. */
    private Times without(Problem relaxed, Relief found, DrawProgramme.Follower follower) {
        List<Integer> left = IntStream.range(0, relaxed.meetings().size())
                .filter(found.slots()::containsKey)
                .boxed()
                .toList();
        Map<Integer, Integer> places = new HashMap<>();
        IntStream.range(0, left.size()).forEach(i -> places.put(left.get(i), i));
        Problem smaller = new Problem(
                relaxed.days(),
                relaxed.tables(),
                relaxed.participants(),
                left.stream().map(m -> only(relaxed.meetings().get(m), places)).toList(),
                relaxed.fairness());
        Map<Integer, Integer> known = new HashMap<>();
        found.slots().forEach((m, slot) -> known.put(places.getOrDefault(m, 0), slot));
        Answer answer = scheduler.schedule(smaller, effort(known, follower));
        Answer best = answer.slots().isEmpty()
                ? new Answer(
                        Answer.Status.FEASIBLE,
                        known,
                        smaller.breaks(known).stream().mapToInt(each -> each).sum(),
                        answer.bound(),
                        true,
                        answer.took())
                : answer;
        Times times = polished(smaller, best, found.given());
        Map<Integer, Integer> slots = new TreeMap<>();
        times.slots().forEach((m, slot) -> slots.put(left.get(m), slot));
        return new Times(
                relaxed, times.status(), slots, times.breaks(), times.bound(), times.preferred(), times.given());
    }

    private static Meeting only(Meeting meeting, Map<Integer, Integer> places) {
        Set<Integer> after = meeting.after().stream()
                .filter(places::containsKey)
                .map(each -> places.getOrDefault(each, 0))
                .collect(Collectors.toSet());
        return new Meeting(meeting.participants(), meeting.session(), meeting.fixed(), after, meeting.table());
    }

    private Effort effort(Map<Integer, Integer> known, DrawProgramme.Follower follower) {
        return new Effort(settings.limit(), 0, known, follower);
    }

    private Times polished(Problem problem, Answer answer, List<Relaxed> given) {
        if (answer.slots().isEmpty()) {
            return new Times(problem, answer.status(), Map.of(), 0, answer.bound(), 0, given);
        }
        Polished polished = polisher.polish(problem, answer.slots(), 0);
        return new Times(
                problem,
                answer.status(),
                polished.slots(),
                polished.breaks(),
                answer.bound(),
                polished.preferred(),
                given);
    }

    private static Map<Relaxed, Integer> offered(Problem problem, List<Integer> worth) {
        Map<Relaxed, Integer> offered = new HashMap<>();
        if (problem.fairness() != null) {
            offered.put(new Relaxed.Uneven(), UNEVEN);
        }
        for (int m = 0; m < problem.meetings().size(); m++) {
            Meeting meeting = problem.meetings().get(m);
            offered.put(new Relaxed.Dropped(m), RULE + worth.get(m));
            if (meeting.fixed() != null) {
                offered.put(new Relaxed.Unfixed(m), RULE);
            }
            if (meeting.session() != Session.ANY) {
                offered.put(new Relaxed.AnyHalf(m), RULE);
            }
            for (int earlier : meeting.after()) {
                offered.put(new Relaxed.Unordered(earlier, m), RULE);
            }
        }
        return offered;
    }

    private static Problem relaxed(Problem problem, List<Relaxed> given) {
        Set<Relaxed> gone = new HashSet<>(given);
        List<Meeting> meetings = IntStream.range(0, problem.meetings().size())
                .mapToObj(m -> {
                    Meeting meeting = problem.meetings().get(m);
                    return new Meeting(
                            meeting.participants(),
                            gone.contains(new Relaxed.AnyHalf(m)) ? Session.ANY : meeting.session(),
                            gone.contains(new Relaxed.Unfixed(m)) ? null : meeting.fixed(),
                            meeting.after().stream()
                                    .filter(earlier -> !gone.contains(new Relaxed.Unordered(earlier, m)))
                                    .collect(Collectors.toSet()),
                            meeting.table());
                })
                .toList();
        return new Problem(
                problem.days(),
                problem.tables(),
                problem.participants(),
                meetings,
                gone.contains(new Relaxed.Uneven()) ? null : problem.fairness());
    }
}
