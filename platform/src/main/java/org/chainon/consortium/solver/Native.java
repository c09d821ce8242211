package org.chainon.consortium.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** OR-Tools' solvers. The native library is loaded when the first one is asked for. */
final class Native {
    private static final int LOOK_MILLIS = 20;

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

    private static MPSolver made(String name) {
        MPSolver solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw new IllegalStateException("OR-Tools comes without " + name);
        }
        return solver;
    }

    /**
     * Solves, at most until the watch ends. CBC cannot be interrupted: one that somebody stops goes on in its thread until its own
     * limit, its result is lost; then {@code NOT_SOLVED} is returned and the solver must not be used any more.
     */
    static ResultStatus solve(MPSolver solver, Watch watch) {
        solver.setTimeLimit(Math.max(1, watch.millisLeft()));
        FutureTask<ResultStatus> task = new FutureTask<>(solver::solve);
        Thread.ofPlatform().daemon().name("covering").start(task);
        try {
            while (!watch.stopped()) {
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
