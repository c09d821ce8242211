package org.chainon.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code ./bench NAME [--json FILE]}: runs one benchmark; without a name lists them. */
public final class Benchmarks {
    private static final Map<String, Class<?>> BY_NAME =
            new TreeMap<>(Map.of("containment", ContainmentBenchmark.class));

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        Class<?> benchmark = args.length == 0 ? null : BY_NAME.get(args[0]);
        if (benchmark == null) {
            System.err.println("usage: ./bench NAME [--json FILE]; benchmarks: " + String.join(", ", BY_NAME.keySet()));
            System.exit(args.length == 0 ? 0 : 2);
            return;
        }
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName());
        int json = List.of(args).indexOf("--json");
        if (json >= 0 && json + 1 < args.length) {
            options.resultFormat(ResultFormatType.JSON).result(args[json + 1]);
        }
        new Runner(options.build()).run();
    }
}
