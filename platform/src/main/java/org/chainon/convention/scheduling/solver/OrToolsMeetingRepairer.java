package org.chainon.convention.scheduling.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainon.convention.scheduling.MeetingRepairer;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Repaired;
import org.chainon.convention.scheduling.Told;
import org.springframework.stereotype.Component;

/**
 * Repairs by CP-SAT on a part that grows: first only the meetings that the change hits are free, while others may vanish at the price of a
 * move; those that do are freed in turn with all meetings of who is in them, until nothing vanishes. Then what was found is proven the
 * cheapest, and breaks are made few among as many meetings as are worth it.
 */
@Component
public final class OrToolsMeetingRepairer implements MeetingRepairer {
    static {
        Loader.loadNativeLibraries();
    }

    private static final double PROVING = 0.5;
    private static final double MENDING = 0.65;
    private static final double FINISHING = 0.8;
    /** Pairs of meeting and slot up to which all meetings are free when breaks are made few. */
    private static final int SMALL = 2_000;

    private static final int NEAR = 120;

    @Override
    public Repaired repair(Problem problem, Told told, Duration limit) {
        Watch watch = new Watch(limit, () -> false);
        return new Repair(new Situation(problem, told), watch, limit).run();
    }

    /** One repair. */
    private static final class Repair {
        private final Situation situation;
        private final Watch watch;
        private final Duration limit;
        private Set<Integer> free;
        private int[] best;
        private long least;
        private boolean proven;

        Repair(Situation situation, Watch watch, Duration limit) {
            this.situation = situation;
            this.watch = watch;
            this.limit = limit;
            free = situation.hit();
            best = situation.simple();
        }

        Repaired run() {
            Mending first = new Mending(situation, Set.of(), false);
            prove();
            if (!proven) {
                Mending fixed = new Mending(situation, free, false);
                fixed.hint(best);
                CpSolver solver = solver(MENDING);
                if (found(solver.solve(fixed.program)) && solver.objectiveValue() < first.price(best)) {
                    best = fixed.slots(solver::booleanValue);
                }
                proven = first.price(best) == least;
            }
            finish(first.price(best));
            return repaired();
        }

        private void prove() {
            while (!proven && watch.millisLeft() > limit.toMillis() * (1 - PROVING)) {
                Mending mending = new Mending(situation, free, true);
                mending.hint(best);
                CpSolver solver = solver(PROVING);
                if (solver.solve(mending.program) != CpSolverStatus.OPTIMAL) {
                    return;
                }
                least = Math.round(solver.objectiveValue());
                List<Integer> vanished = mending.vanished(solver::booleanValue);
                if (vanished.isEmpty()) {
                    best = mending.slots(solver::booleanValue);
                    proven = true;
                }
                proven |= mending.price(best) == least;
                free = grown(vanished);
            }
        }

        private Set<Integer> grown(List<Integer> centre) {
            Set<Integer> grown = new TreeSet<>(free);
            grown.addAll(centre);
            centre.stream()
                    .flatMapToInt(m -> Arrays.stream(situation.board.who[m]))
                    .flatMap(p -> Arrays.stream(situation.board.meetings[p]))
                    .filter(m -> !situation.settled[m])
                    .forEach(grown::add);
            return grown;
        }

        private void finish(long price) {
            int size = situation.board.size();
            if (size * situation.board.slots <= SMALL) {
                free = IntStream.range(0, size)
                        .filter(m -> !situation.settled[m])
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new));
            } else if (free.size() < NEAR) {
                Set<Integer> near = grown(List.copyOf(free));
                near.removeAll(free);
                near.stream().limit(NEAR - free.size()).forEach(free::add);
            }
            Mending last = new Mending(situation, free, false);
            last.breaks(price);
            last.hint(best);
            CpSolver solver = solver(FINISHING);
            if (found(solver.solve(last.program))) {
                int[] slots = last.slots(solver::booleanValue);
                best = situation.breaks(slots) < situation.breaks(best) ? slots : best;
            }
        }

        /** Ends when that share of the time is over. */
        private CpSolver solver(double share) {
            CpSolver solver = new CpSolver();
            double left = watch.millisLeft() - limit.toMillis() * (1 - share);
            solver.getParameters().setNumWorkers(1).setRandomSeed(0).setMaxTimeInSeconds(Math.max(0.01, left / 1000));
            return solver;
        }

        private static boolean found(CpSolverStatus status) {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }

        private Repaired repaired() {
            Map<Integer, Integer> slots = new HashMap<>();
            for (int m = 0; m < best.length; m++) {
                if (best[m] >= 0) {
                    slots.put(m, best[m]);
                }
            }
            return new Repaired(
                    slots,
                    those(m -> best[m] >= 0 && situation.wasTold(m) && best[m] != situation.told[m]),
                    those(m -> best[m] < 0 && situation.wasTold(m)),
                    those(m -> best[m] < 0 && !situation.wasTold(m)),
                    situation.breaks(best),
                    proven,
                    watch.took());
        }

        private Set<Integer> those(IntPredicate which) {
            return IntStream.range(0, best.length).filter(which).boxed().collect(Collectors.toSet());
        }
    }
}
