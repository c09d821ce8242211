package org.chainon.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainon.benchmarks.agendas.AgendaLoad;
import org.chainon.benchmarks.alerts.AlertVolume;
import org.chainon.benchmarks.covering.CoveringInstances;
import org.chainon.benchmarks.covering.GroupingCases;
import org.chainon.benchmarks.fairness.FairnessOfWaves;
import org.chainon.benchmarks.meetings.MeetingSchedules;
import org.chainon.benchmarks.programme.PlanSpeed;
import org.chainon.benchmarks.quality.LearnWeights;
import org.chainon.benchmarks.quality.MatchQuality;
import org.chainon.benchmarks.spend.SpendImportSpeed;
import org.chainon.benchmarks.throughput.MatchThroughput;

/** {@code ./bench NAME [arguments]}: runs one benchmark; without a name lists them. */
public final class Benchmarks {
    private static final Map<String, Benchmark> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("agendas", new CommandBenchmark(AgendaLoad::new)),
            Map.entry("alerts", new CommandBenchmark(AlertVolume::new)),
            Map.entry("containment", new JmhBenchmark(ContainmentBenchmark.class)),
            Map.entry("covering", new CommandBenchmark(CoveringInstances::new)),
            Map.entry("engine", new JmhBenchmark(EngineBenchmark.class)),
            Map.entry("fairness", new CommandBenchmark(FairnessOfWaves::new)),
            Map.entry("grouping", new CommandBenchmark(GroupingCases::new)),
            Map.entry("learn-weights", new CommandBenchmark(LearnWeights::new)),
            Map.entry("match-quality", new CommandBenchmark(MatchQuality::new)),
            Map.entry("match-throughput", new MatchThroughput()),
            Map.entry("meetings", new CommandBenchmark(MeetingSchedules::new)),
            Map.entry("programme", new CommandBenchmark(PlanSpeed::new)),
            Map.entry("spend", new CommandBenchmark(SpendImportSpeed::new))));

    private Benchmarks() {}

    public static void main(String[] args) {
        Benchmark benchmark = args.length == 0 ? null : BY_NAME.get(args[0]);
        if (benchmark == null) {
            System.err.println("usage: ./bench NAME [--json FILE]; benchmarks: " + String.join(", ", BY_NAME.keySet()));
            System.exit(args.length == 0 ? 0 : 2);
            return;
        }
        try {
            benchmark.run(List.of(args).subList(1, args.length));
        } catch (Benchmark.Unfit e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
