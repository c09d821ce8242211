package org.chainon.convention.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who may have a break more than it must, as few as can be, and asks whether a schedule spares all others (implicit hitting sets: Davies
 * and Bacchus, Solving MAXSAT by solving a sequence of simpler SAT instances, 2011). Each no names some of whom one at least must have it.
 * Nobody has two more, so that it finds schedules and proves nothing.
 */
final class Spared {
    private static final int WORTH = 1_000;
    private static final double FIRST_SECONDS = 4;

    /** Of larger ones it takes long to leave out any. */
    private static final int SMALL = 20;

    private final Fairness fairness;
    private final Found found;
    private final Watch watch;
    private final SplittableRandom random;
    private final Model model;
    private final Map<Integer, Integer> people = new TreeMap<>();
    private final List<Set<Integer>> cores = new ArrayList<>();
    private volatile CpSolver solver = new CpSolver();
    private double seconds = FIRST_SECONDS;

    Spared(Board board, Fairness fairness, Found found, Watch watch, long seed) {
        this.fairness = fairness;
        this.found = found;
        this.watch = watch;
        this.random = new SplittableRandom(seed);
        this.model = new Model(board, fairness, Model.ONE_EACH);
        model.broken.forEach((p, some) -> people.put(some.not().getIndex(), p));
    }

    /** Ends what nobody waits for any more. */
    void stop() {
        solver.stopSearch();
    }

    /** Until a schedule has as few breaks as the bound, or none with fewer can be found so. */
    void run() {
        while (!found.closed() && !watch.over()) {
            Set<Integer> chosen = chosen();
            if (found.best() != null && fairness.total() + chosen.size() >= found.fewest()) {
                return;
            }
            Set<Integer> others = new TreeSet<>(model.broken.keySet());
            others.removeAll(chosen);
            Set<Integer> core = asked(others, seconds);
            if (core == null) {
                seconds *= 1.2;
            } else if (core.isEmpty()) {
                return;
            } else {
                cores.add(smaller(core));
            }
        }
    }

    /** Leaves out whom the no does not need. */
    private Set<Integer> smaller(Set<Integer> core) {
        Set<Integer> small = core;
        while (small.size() > 1 && small.size() <= SMALL && !watch.over()) {
            Set<Integer> again = asked(small, 1);
            if (again == null || again.isEmpty() || again.size() >= small.size()) {
                return small;
            }
            small = again;
        }
        return small;
    }

    /**
     * @param spared who must not have one more
     * @return those of whom one must; empty where a schedule was found, or nothing can be; null where it is not known in time
     */
    private @Nullable Set<Integer> asked(Set<Integer> spared, double limit) {
        model.program.clearAssumptions();
        model.program.addAssumptions(spared.stream()
                .map(p -> Objects.requireNonNull(model.broken.get(p)).not())
                .toArray(Literal[]::new));
        solver = new CpSolver();
        solver.getParameters()
                .setRandomSeed(random.nextInt(Integer.MAX_VALUE))
                .setNumWorkers(1)
                .setLinearizationLevel(0)
                .setCpModelPresolve(false)
                .setCpModelProbingLevel(0)
                .setSymmetryLevel(0)
                .setMaxTimeInSeconds(Math.max(0.001, Math.min(limit, watch.millisLeft() / 1000.0)));
        CpSolverStatus status = solver.solve(model.program);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> {
                found.schedule(model.slots(solver::booleanValue));
                yield Set.of();
            }
            case INFEASIBLE -> {
                Set<Integer> core = new HashSet<>();
                for (int index : solver.sufficientAssumptionsForInfeasibility()) {
                    core.add(Objects.requireNonNull(people.get(index)));
                }
                yield core;
            }
            case MODEL_INVALID -> throw new IllegalStateException("CP-SAT refuses the model");
            default -> null;
        };
    }

    /** The fewest of whom each no names one; which of the fewest, by chance. */
    private Set<Integer> chosen() {
        CpModel small = new CpModel();
        Map<Integer, BoolVar> some = new TreeMap<>();
        cores.forEach(core -> core.forEach(p -> some.computeIfAbsent(p, each -> small.newBoolVar(""))));
        LinearExprBuilder all = LinearExpr.newBuilder();
        some.values().forEach(each -> all.addTerm(each, WORTH + random.nextInt(10)));
        cores.forEach(core -> small.addBoolOr(core.stream().map(some::get).toArray(Literal[]::new)));
        small.minimize(all);
        CpSolver picking = new CpSolver();
        picking.getParameters().setNumWorkers(1).setMaxTimeInSeconds(2);
        CpSolverStatus status = picking.solve(small);
        Set<Integer> chosen = new TreeSet<>();
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            some.forEach((p, each) -> {
                if (picking.booleanValue(each)) {
                    chosen.add(p);
                }
            });
        }
        return chosen;
    }
}
