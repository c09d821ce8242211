package org.chainon.consortium.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** OR-Tools' solvers. The native library is loaded when the first one is asked for. */
final class Native {
    private static final double NO_GAP = 1e-9;
    private static final int LOOK_MILLIS = 20;
    private static final int PATIENCE_MILLIS = 300;

    static {
        Loader.loadNativeLibraries();
    }

    private Native() {}

    /** CLP: GLOP was seen to run without end on these programs. */
    static MPSolver linear() {
        return made("CLP");
    }

    static MPSolver integer() {
        return made("CBC");
    }

    private static MPSolverParameters exact() {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, NO_GAP);
        return parameters;
    }

    private static MPSolver made(String name) {
        MPSolver solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw new IllegalStateException("OR-Tools comes without " + name);
        }
        return solver;
    }

    /**
     * Solves, at most until the watch ends. CBC cannot be interrupted and looks at its clock seldom: one that is waited for no more goes
     * on in its thread for a while and its result is lost. Then {@code NOT_SOLVED} is returned, and the solver must not be touched again.
     */
    static ResultStatus solve(MPSolver solver, Watch watch) {
        solver.setTimeLimit(Math.max(1, watch.millisLeft()));
        FutureTask<ResultStatus> task = new FutureTask<>(() -> solver.solve(exact()));
        Thread.ofPlatform().daemon().name("covering").start(task);
        try {
            while (!watch.stopped() && watch.millisLeft() > -PATIENCE_MILLIS) {
                try {
                    return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue;
                }
            }
            return ResultStatus.NOT_SOLVED;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ResultStatus.NOT_SOLVED;
        }
    }
}
