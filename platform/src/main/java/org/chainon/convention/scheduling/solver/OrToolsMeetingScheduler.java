package org.chainon.convention.scheduling.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.chainon.convention.scheduling.Answer;
import org.chainon.convention.scheduling.Answer.Status;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.MeetingScheduler;
import org.chainon.convention.scheduling.Problem;
import org.springframework.stereotype.Component;

/** Schedules by annealing, proven by OR-Tools: what the one finds from above, the other bounds from below until both meet. */
@Component
public final class OrToolsMeetingScheduler implements MeetingScheduler {
    @Override
    public Answer schedule(Problem problem, Effort effort) {
        Watch watch = new Watch(effort.limit(), effort.follower()::stopping);
        Board board = new Board(problem);
        if (!Domains.narrow(board)) {
            return none(watch);
        }
        Fairness fairness = new Fairness(board);
        if (!fairness.possible()) {
            return none(watch);
        }
        Found found = new Found(board, fairness.total(), effort.follower());
        Race race = new Race(board, fairness, found, watch, effort.seed());
        race.run(known(board, effort.known()));
        if (found.none()) {
            return none(watch);
        }
        int[] best = found.best();
        boolean stopped = !found.closed();
        if (best == null) {
            return new Answer(Status.UNKNOWN, Map.of(), 0, found.bound(), stopped, watch.took());
        }
        Map<Integer, Integer> slots = new HashMap<>();
        for (int m = 0; m < best.length; m++) {
            slots.put(m, best[m]);
        }
        Status status = stopped ? Status.FEASIBLE : Status.OPTIMAL;
        return new Answer(status, slots, found.fewest(), found.bound(), stopped, watch.took());
    }

    private static Answer none(Watch watch) {
        return new Answer(Status.UNSAT, Map.of(), 0, 0, false, watch.took());
    }

    private static int[] known(Board board, Map<Integer, Integer> slots) {
        int[] known = new int[board.size()];
        Arrays.setAll(known, m -> slots.getOrDefault(m, -1));
        return known;
    }
}
