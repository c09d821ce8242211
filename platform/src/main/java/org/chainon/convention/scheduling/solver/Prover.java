package org.chainon.convention.scheduling.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One CP-SAT at work in one thread: for as few breaks as can be, or for as many as the bound allows. */
final class Prover {
    static {
        Loader.loadNativeLibraries();
    }

    private static final Pattern BOUND = Pattern.compile("#(?:Bound|\\d+)\\s.*next:\\[(\\d+),");

    /** Breaks between schedule and bound up to which it is asked from below. */
    private static final int NEAR = 10;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Board board;
    private final Fairness fairness;
    private final Found found;
    private final Watch watch;
    private final long seed;
    private volatile CpSolver solver = new CpSolver();
    private volatile @Nullable Spared spared;
    private volatile int asked = Model.FEWEST;

    Prover(Board board, Fairness fairness, Found found, Watch watch, long seed) {
        this.board = board;
        this.fairness = fairness;
        this.found = found;
        this.watch = watch;
        this.seed = seed;
    }

    /** Ends a search whose end nobody waits for any more. */
    void attend() {
        if (found.closed() || watch.over() || found.bound() > asked) {
            solver.stopSearch();
            Spared own = spared;
            if (own != null && (found.closed() || watch.over())) {
                own.stop();
            }
        }
    }

    /** Whether it chooses who may have a break. */
    boolean sparing() {
        return spared != null;
    }

    /** Looks for as few breaks as can be, by cores. */
    void descend() {
        solve(Model.FEWEST);
    }

    /** Asks whether there is a schedule with as many breaks as the bound, then with one more; only while few are between. */
    void climb() {
        while (!found.closed() && !watch.over()) {
            if (found.bound() > fairness.total() && found.best() != null) {
                spared = new Spared(board, fairness, found, watch, seed);
                spared.run();
                spared = null;
            }
            if (found.best() == null || found.fewest() - found.bound() <= NEAR) {
                solve(found.bound());
            } else {
                watch.sleep(PAUSE);
            }
        }
    }

    private void solve(int most) {
        Model model = new Model(board, fairness, most);
        int[] best = found.best();
        if (best != null && most == Model.FEWEST) {
            model.hint(best);
        }
        solver = new CpSolver();
        asked = most;
        long left = watch.millisLeft();
        if (left <= 0 || watch.over()) {
            return;
        }
        prepare(most == Model.FEWEST, left);
        CpSolverStatus status = solver.solve(model.program, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                found.schedule(model.slots(this::booleanValue));
            }
        });
        switch (status) {
            case INFEASIBLE -> {
                if (most >= fairness.ceiling()) {
                    found.nothing();
                } else {
                    found.bound(most + 1);
                }
            }
            case OPTIMAL -> {
                if (most == Model.FEWEST) {
                    found.bound((int) Math.round(solver.objectiveValue()));
                }
            }
            case MODEL_INVALID -> throw new IllegalStateException("CP-SAT refuses the model");
            default -> {}
        }
    }

    private void prepare(boolean fewest, long millis) {
        SatParameters.Builder parameters = solver.getParameters()
                .setRandomSeed((int) (seed & Integer.MAX_VALUE))
                .setNumWorkers(1)
                .setLinearizationLevel(0)
                .setMaxTimeInSeconds(millis / 1000.0);
        if (fewest) {
            parameters.setOptimizeWithCore(true).setLogSearchProgress(true).setLogToStdout(false);
            solver.setLogCallback(this::read);
        } else {
            parameters.setCpModelPresolve(false).setCpModelProbingLevel(0).setSymmetryLevel(0);
        }
    }

    /** The log is the only safe way to hear of a better bound before the end: the callback for bounds was seen to crash. */
    private void read(String log) {
        Matcher bound = BOUND.matcher(log);
        while (bound.find()) {
            found.bound(Integer.parseInt(bound.group(1)));
        }
    }
}
