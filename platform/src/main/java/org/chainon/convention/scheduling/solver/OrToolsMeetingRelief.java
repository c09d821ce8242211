package org.chainon.convention.scheduling.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chainon.convention.scheduling.MeetingRelief;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Relaxed;
import org.chainon.convention.scheduling.Relief;
import org.chainon.convention.scheduling.Relief.Status;
import org.springframework.stereotype.Component;

/** Asks CP-SAT for the cheapest; where it finds nothing in time, meetings are placed one after the other. */
@Component
public final class OrToolsMeetingRelief implements MeetingRelief {
    static {
        Loader.loadNativeLibraries();
    }

    @Override
    public Relief relieve(Problem problem, Map<Relaxed, Integer> offered, Duration limit) {
        Watch watch = new Watch(limit, () -> false);
        Offers offers = new Offers(problem, offered);
        SimpleRelief simple = new SimpleRelief(offers);
        Relieving relieving = new Relieving(offers);
        relieving.hint(simple.slots);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(0)
                .setMaxTimeInSeconds(Math.max(1, watch.millisLeft()) / 1000.0);
        CpSolverStatus status = solver.solve(relieving.program);
        long price = Math.round(solver.objectiveValue());
        if (status == CpSolverStatus.INFEASIBLE) {
            return new Relief(Status.IMPOSSIBLE, List.of(), 0, Map.of(), watch.took());
        }
        boolean cheapest = status == CpSolverStatus.OPTIMAL;
        if (cheapest || status == CpSolverStatus.FEASIBLE && !(simple.whole() && simple.price() < price)) {
            return new Relief(
                    cheapest ? Status.CHEAPEST : Status.FOUND,
                    relieving.given(solver::value),
                    price,
                    relieving.slots(solver::value),
                    watch.took());
        }
        return simple.whole()
                ? new Relief(Status.FOUND, simple.given(), simple.price(), simple.placed(), watch.took())
                : new Relief(Status.UNKNOWN, List.of(), 0, Map.of(), watch.took());
    }
}
