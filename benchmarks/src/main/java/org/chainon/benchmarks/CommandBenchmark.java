package org.chainon.benchmarks;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** A benchmark with options of its own. */
record CommandBenchmark(Supplier<?> command) implements Benchmark {
    @Override
    public void run(List<String> args) {
        int outcome = new CommandLine(command.get()).execute(args.toArray(String[]::new));
        if (outcome != 0) {
            throw new Unfit("the benchmark did not end well");
        }
    }
}
