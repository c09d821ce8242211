package org.chainon.benchmarks;

import java.util.List;

/** One benchmark, as {@code ./bench NAME} starts it. */
@FunctionalInterface
public interface Benchmark {
    /**
     * Runs it and prints its figures on standard output.
     *
     * @param args what stands behind its name; every benchmark understands {@code --json FILE}
     * @throws Unfit when it cannot run as asked, with what to do
     */
    void run(List<String> args);

    /** Why a benchmark cannot run, in words for the person at the terminal. */
    class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unfit(String message) {
            super(message);
        }
    }
}
