package org.chainon.convention.scheduling.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One CP-SAT at work on one model in one thread: looks for schedules better than the best known, until it proves that there is none. */
final class Prover {
    static {
        Loader.loadNativeLibraries();
    }

    private static final Pattern BOUND = Pattern.compile("#(?:Bound|\\d+)\\s.*next:\\[(\\d+),");

    private final Board board;
    private final Fairness fairness;
    private final Found found;
    private final Watch watch;
    private final CpSolver solver = new CpSolver();

    Prover(Board board, Fairness fairness, Found found, Watch watch, long seed) {
        this.board = board;
        this.fairness = fairness;
        this.found = found;
        this.watch = watch;
        SatParameters.Builder parameters = solver.getParameters();
        parameters
                .setRandomSeed((int) (seed & Integer.MAX_VALUE))
                .setNumWorkers(1)
                .setOptimizeWithCore(true)
                .setLinearizationLevel(0);
    }

    SatParameters.Builder parameters() {
        return solver.getParameters();
    }

    void stop() {
        solver.stopSearch();
    }

    void run() {
        Model model = new Model(board, fairness);
        int[] best = found.best();
        if (best != null) {
            model.hint(best);
        }
        long left = watch.millisLeft();
        if (left <= 0 || watch.over()) {
            return;
        }
        parameters().setMaxTimeInSeconds(left / 1000.0);
        parameters().setLogSearchProgress(true).setLogToStdout(false);
        solver.setLogCallback(this::read);
        CpSolverStatus status = solver.solve(model.program, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                found.schedule(model.slots(this::booleanValue));
            }
        });
        switch (status) {
            case INFEASIBLE -> found.nothing();
            case OPTIMAL -> found.bound((int) Math.round(solver.objectiveValue()));
            case MODEL_INVALID -> throw new IllegalStateException("CP-SAT refuses the model");
            default -> {}
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
