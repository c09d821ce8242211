package org.chainon.benchmarks;

import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** A class of JMH methods as a benchmark. */
record JmhBenchmark(Class<?> methods) implements Benchmark {
    @Override
    public void run(List<String> args) {
        ChainedOptionsBuilder options = new OptionsBuilder().include(methods.getName());
        int json = args.indexOf("--json");
        if (json >= 0 && json + 1 < args.size()) {
            options.resultFormat(ResultFormatType.JSON).result(args.get(json + 1));
        }
        try {
            new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
