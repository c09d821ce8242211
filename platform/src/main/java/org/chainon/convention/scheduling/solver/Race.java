package org.chainon.convention.scheduling.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A short annealing first, which is enough for most; then annealing and two of CP-SAT side by side, until what one found another proves. */
final class Race {
    private static final double HOT = 0.5;
    private static final double COLD = 0.1;
    private static final long FIRST_MOVES = 2_000_000;
    private static final long MOVES_A_MEETING = 20_000;
    private static final long ROUND_MILLIS = 2_000;
    private static final int LOOK_MILLIS = 5;

    /** A round so long gives way to who is nearer to the end. */
    private static final long PATIENT = 2 * ROUND_MILLIS;

    private static final Duration LATER = Duration.ofSeconds(3);
    private static final int PATIENCE_MILLIS = 400;
    /** Variables beyond which no proof is to be expected, so that both threads anneal. */
    private static final int LARGE = 15_000;
    /** Counters of tables beyond which they are not said in clauses. */
    private static final int CLAUSES = 300_000;

    private final Board board;
    private final Fairness fairness;
    private final Found found;
    private final Watch watch;
    private final long seed;
    private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();

    Race(Board board, Fairness fairness, Found found, Watch watch, long seed) {
        this.board = board;
        this.fairness = fairness;
        this.found = found;
        this.watch = watch;
        this.seed = seed;
    }

    /** @param known slots to begin with, −1 where none is known */
    void run(int[] known) {
        Annealing first = annealing(seed, known);
        first.run(HOT, COLD, Annealing.moves(Math.min(FIRST_MOVES, MOVES_A_MEETING * (1 + board.size())), watch));
        if (closed()) {
            return;
        }
        List<Prover> provers = new CopyOnWriteArrayList<>();
        List<Runnable> all = new ArrayList<>();
        all.add(() -> rounds(first, provers));
        if (board.size() * board.slots > LARGE) {
            Annealing second = annealing(seed + 1, known);
            all.add(() -> rounds(second, provers));
        } else {
            Prover above = new Prover(board, fairness, found, watch, seed);
            Prover below = new Prover(board, fairness, found, watch, seed);
            provers.add(above);
            all.add(() -> prove(above, false));
            if (board.size() * board.slots * board.tables <= CLAUSES) {
                provers.add(below);
                all.add(() -> prove(below, true));
            }
        }
        List<Thread> threads = all.stream().map(this::started).toList();
        attend(threads, provers);
        RuntimeException failure = failed.get();
        if (failure != null) {
            throw failure;
        }
    }

    private Thread started(Runnable work) {
        return Thread.ofPlatform().daemon().name("meetings").start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failed.compareAndSet(null, e);
            }
        });
    }

    private void attend(List<Thread> threads, List<Prover> provers) {
        long ended = 0;
        try {
            while (threads.stream().anyMatch(Thread::isAlive)) {
                provers.forEach(Prover::attend);
                if (failed.get() != null || closed()) {
                    ended = ended == 0 ? System.nanoTime() : ended;
                    if (Duration.ofNanos(System.nanoTime() - ended).toMillis() > PATIENCE_MILLIS) {
                        return;
                    }
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean closed() {
        return found.closed() || watch.over();
    }

    private Annealing annealing(long seed, int[] known) {
        Annealing annealing = new Annealing(board, fairness, found, seed);
        annealing.begin(known);
        annealing.greedy();
        return annealing;
    }

    /** Asking from below is best where nobody must have breaks, cores where somebody must: the other one waits a little. */
    private void prove(Prover prover, boolean below) {
        if (below == found.bound() > 0) {
            watch.sleep(LATER);
        }
        if (!closed() && below) {
            prover.climb();
        } else if (!closed()) {
            prover.descend();
        }
    }

    /** Each round twice as long as the one before: there is a good schedule early, and a better one for who waits. */
    private void rounds(Annealing annealing, List<Prover> provers) {
        for (long millis = ROUND_MILLIS; !closed(); millis *= 2) {
            while (millis > PATIENT && provers.stream().anyMatch(Prover::sparing) && !closed()) {
                watch.sleep(LATER);
            }
            Watch round = new Watch(Duration.ofMillis(Math.min(millis, Math.max(1, watch.millisLeft()))), this::closed);
            annealing.run(HOT, COLD, Annealing.until(round, Math.min(millis, Math.max(1, watch.millisLeft()))));
        }
    }
}
