package org.chainon.convention.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.convention.choosing.Chosen;
import org.chainon.convention.choosing.MeetingChooser;
import org.chainon.convention.programme.PlannedMeeting.Origin;
import org.chainon.convention.programme.Programme.Step;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Seating;
import org.chainon.kernel.ConventionId;
import org.springframework.stereotype.Component;

/** From what was gathered to meetings with slots and tables. */
@Component
class DrawProgramme {
    private final MeetingChooser chooser;
    private final FindTimes times;
    private final Clock clock;

    DrawProgramme(MeetingChooser chooser, FindTimes times, Clock clock) {
        this.chooser = chooser;
        this.times = times;
        this.clock = clock;
    }

    /** Who looks on. */
    interface Follower extends Effort.Follower {
        void at(Step step);
    }

    /** Nothing is kept yet. */
    record Draft(Result result, List<PlannedMeeting> meetings) {}

    Draft of(ConventionId id, Gathered from, Follower follower) {
        long began = System.nanoTime();
        Wishing wishing = new Wishing(from);
        Chosen chosen = chooser.choose(wishing.wished());
        List<Couple> couples = wishing.meetings(chosen);
        Timing timing = new Timing(
                from.plan(),
                Stream.concat(from.buyers().stream(), from.suppliers().stream()).toList());
        Problem problem = timing.problem(couples, from.rules(), Map.of());
        follower.at(Step.SCHEDULING);
        FindTimes.Times found = times.of(problem, worth(from, couples), follower);
        follower.at(Step.SEATING);
        Seating seating = Seating.of(found.problem(), found.slots(), timing.sitting(), Map.of());
        List<Integer> breaks = found.problem().breaks(found.slots());
        Result result = new Result(
                found.status(),
                found.breaks(),
                found.bound(),
                breaks.stream().mapToInt(each -> each).min().orElse(0),
                breaks.stream().mapToInt(each -> each).max().orElse(0),
                couples.size() + wishing.missed(chosen).size(),
                found.slots().size(),
                seating.changes(),
                found.preferred(),
                (System.nanoTime() - began) / 1e9,
                wishing.missed(chosen),
                wishing.lacking(chosen),
                found.given().stream().map(each -> timing.named(each, couples)).toList());
        return new Draft(result, meetings(id, couples, timing, found.slots(), seating, from));
    }

    private static List<Integer> worth(Gathered from, List<Couple> couples) {
        return couples.stream().map(from::worth).toList();
    }

    private List<PlannedMeeting> meetings(
            ConventionId id,
            List<Couple> couples,
            Timing timing,
            Map<Integer, Integer> slots,
            Seating seating,
            Gathered from) {
        Instant now = clock.instant();
        List<String> places = timing.places(couples, seating.tables());
        List<PlannedMeeting> meetings = new ArrayList<>();
        IntStream.range(0, couples.size()).filter(slots::containsKey).forEach(m -> {
            Couple couple = couples.get(m);
            Origin origin = from.asked(couple) ? Origin.CHOSEN : Origin.ADDED;
            String slot = timing.slot(slots.getOrDefault(m, 0));
            meetings.add(PlannedMeeting.fresh(id, couple.buyer(), couple.supplier(), slot, places.get(m), origin, now));
        });
        return meetings;
    }
}
