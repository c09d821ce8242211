package org.chainon.consortium.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** OR-Tools' solvers. The native library is loaded when the first one is asked for. */
final class Native {
    private static final double NO_GAP = 1e-9;
    private static final int LOOK_MILLIS = 20;
    private static final int PATIENCE_MILLIS = 300;
    private static final Semaphore TURN = new Semaphore(1, true);

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

    private static MPSolverParameters within(double gap) {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
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
     * on in its thread for a while, its result is lost and its memory freed there. Then {@code NOT_SOLVED} is returned, and the solver
     * must not be touched again. Two of them never run at once, for CBC keeps some of its state for all: the next one waits.
     */
    static ResultStatus solve(MPSolver solver, Watch watch) {
        return solve(solver, NO_GAP, watch);
    }

    /** The same, content with what is within this share of the best. */
    static ResultStatus solve(MPSolver solver, double gap, Watch watch) {
        if (!turn(watch)) {
            solver.delete();
            return ResultStatus.NOT_SOLVED;
        }
        solver.setTimeLimit(Math.max(1, watch.millisLeft()));
        CompletableFuture<ResultStatus> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("covering").start(() -> run(solver, gap, result));
        try {
            while (!watch.stopped() && watch.millisLeft() > -PATIENCE_MILLIS) {
                try {
                    return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result.complete(ResultStatus.NOT_SOLVED) ? ResultStatus.NOT_SOLVED : result.join();
    }

    private static boolean turn(Watch watch) {
        try {
            while (!watch.over()) {
                if (TURN.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void run(MPSolver solver, double gap, CompletableFuture<ResultStatus> result) {
        try {
            ResultStatus status = solver.solve(within(gap));
            if (status == ResultStatus.NOT_SOLVED) {
                solver.delete();
            }
            if (!result.complete(status)) {
                solver.delete();
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        } finally {
            TURN.release();
        }
    }
}
