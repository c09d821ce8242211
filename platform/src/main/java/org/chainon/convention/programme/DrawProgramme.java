package org.chainon.convention.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainon.convention.choosing.Chosen;
import org.chainon.convention.choosing.MeetingChooser;
import org.chainon.convention.programme.PlannedMeeting.Origin;
import org.chainon.convention.programme.Programme.Step;
import org.chainon.convention.scheduling.Answer;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.MeetingScheduler;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Seating;
import org.chainon.kernel.ConventionId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** From what was gathered to meetings with slots and tables: chooses, schedules, gives up what cannot be, seats. */
@Component
@EnableConfigurationProperties(ConventionSettings.class)
class DrawProgramme {
    private final MeetingChooser chooser;
    private final MeetingScheduler scheduler;
    private final ConventionSettings settings;
    private final Clock clock;

    DrawProgramme(MeetingChooser chooser, MeetingScheduler scheduler, ConventionSettings settings, Clock clock) {
        this.chooser = chooser;
        this.scheduler = scheduler;
        this.settings = settings;
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
        Answer answer = scheduler.schedule(problem, new Effort(settings.limit(), 0, Map.of(), follower));
        follower.at(Step.SEATING);
        Seating seating = Seating.of(problem, answer.slots(), timing.sitting(), Map.of());
        List<Integer> breaks = problem.breaks(answer.slots());
        Result result = new Result(
                answer.status(),
                answer.breaks(),
                answer.bound(),
                breaks.stream().mapToInt(each -> each).min().orElse(0),
                breaks.stream().mapToInt(each -> each).max().orElse(0),
                couples.size() + wishing.missed(chosen).size(),
                answer.slots().size(),
                seating.changes(),
                0,
                (System.nanoTime() - began) / 1e9,
                wishing.missed(chosen),
                wishing.lacking(chosen),
                List.of());
        return new Draft(result, meetings(id, couples, timing, answer.slots(), seating, from));
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
        for (int m = 0; m < couples.size(); m++) {
            Integer slot = slots.get(m);
            if (slot != null) {
                Couple couple = couples.get(m);
                Origin origin = from.asked(couple) ? Origin.CHOSEN : Origin.ADDED;
                meetings.add(PlannedMeeting.fresh(
                        id, couple.buyer(), couple.supplier(), timing.slot(slot), places.get(m), origin, now));
            }
        }
        return meetings;
    }
}
