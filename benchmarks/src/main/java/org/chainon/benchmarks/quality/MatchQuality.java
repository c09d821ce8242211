package org.chainon.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.Precedent;
import org.chainon.matching.engine.Ranked;
import org.chainon.matching.engine.Weights;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Replays awards day by day: who, of those known the day before, would have been named for the next? */
@Command(
        name = "match-quality",
        description =
                "Ranks past winners, or a pool, for contracts whose winners are known. Awards of a day are known from the next on.",
        mixinStandardHelpOptions = true)
public final class MatchQuality implements Callable<Integer> {
    @Option(
            names = "--history",
            required = true,
            arity = "1..*",
            description = "Awards that may be used, each from the day after it.")
    private List<Path> history = List.of();

    @Option(names = "--queries", required = true, arity = "1..*", description = "Awards whose winners are to be found.")
    private List<Path> queries = List.of();

    @Option(names = "--pool", description = "Enterprises to rank instead of past winners.")
    private @Nullable Path pool;

    @Option(names = "--rolling", description = "The queries' own awards become known too, each from the day after it.")
    private boolean rolling;

    @Option(names = "--weights", description = "Other weights than those that come with the platform.")
    private @Nullable Path weights;

    @Option(names = "--no-baselines", description = "Only the engine.")
    private boolean alone;

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    /** Ranks of one ranking: of all queries, and of those whose winner had won before. */
    private record Both(Hits all, Hits seen) {}

    @Override
    public Integer call() throws IOException {
        Territory territory = Territory.ofReferenceTables();
        AwardFiles files = new AwardFiles(territory);
        List<AwardRecord> asked = files.read(queries);
        List<Path> visible = new ArrayList<>(history);
        if (rolling) {
            queries.stream().filter(file -> !visible.contains(file)).forEach(visible::add);
        }
        List<AwardRecord> known = files.read(visible);
        if (files.unreadable() > 0) {
            System.err.println(files.unreadable() + " lines could not be read and are left out");
        }
        Market market = new Market(territory);
        Weights learned = weights == null ? Weights.shipped() : Weights.parse(Files.readAllLines(weights));
        EngineRanking engine = new EngineRanking(territory, learned);
        if (pool != null) {
            market.pool(pool);
            engine.tell(List.of(), market.candidates());
        }
        List<Ranking> others =
                alone ? List.of() : List.of(new FilterRanking(territory), new DistanceRanking(), new NearestAwards());
        Map<String, Both> results = new LinkedHashMap<>();
        results.put(engine.name(), new Both(new Hits(), new Hits()));
        others.forEach(other -> results.put(other.name(), new Both(new Hits(), new Hits())));
        Reliability reliability = new Reliability();
        int next = 0;
        int number = 0;
        long nanos = 0;
        for (AwardRecord query : asked) {
            for (; next < known.size() && known.get(next).day().isBefore(query.day()); next++) {
                AwardRecord award = known.get(next);
                List<Precedent> precedents = market.tell(award);
                engine.tell(
                        precedents,
                        award.winners().stream().map(AwardRecord.Winner::siren).collect(Collectors.toSet()));
                LotProfile lot = market.lot(award, number++);
                for (Ranking other : others) {
                    other.tell(award, lot);
                }
            }
            Set<String> gold = query.winnerIds();
            if (gold.isEmpty()) {
                continue;
            }
            boolean seen = gold.stream().anyMatch(siren -> {
                Enterprise winner = market.find(siren);
                return winner != null && !winner.works().isEmpty();
            });
            LotProfile lot = market.lot(query, number++);
            long start = System.nanoTime();
            List<Ranked> ranked = engine.ranked(lot, market);
            nanos += System.nanoTime() - start;
            List<String> sirens =
                    ranked.stream().map(match -> market.siren(match.supplier())).toList();
            for (int i = 0; i < Math.min(50, sirens.size()); i++) {
                reliability.add(ranked.get(i).score(), gold.contains(sirens.get(i)));
            }
            add(results, engine.name(), rank(sirens, gold), seen);
            for (Ranking other : others) {
                add(results, other.name(), rank(other.rank(query, lot, market), gold), seen);
            }
        }
        report(results, reliability, nanos);
        return 0;
    }

    private static int rank(List<String> sirens, Set<String> gold) {
        for (int i = 0; i < sirens.size(); i++) {
            if (gold.contains(sirens.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void add(Map<String, Both> results, String name, int rank, boolean seen) {
        Both both = results.get(name);
        if (both != null) {
            both.all().add(rank);
            if (seen) {
                both.seen().add(rank);
            }
        }
    }

    private void report(Map<String, Both> results, Reliability reliability, long nanos) throws IOException {
        PrintStream out = System.out;
        table(out, "all queries", results, true);
        table(out, "queries whose winner had won before", results, false);
        out.println();
        out.println("reliability of the engine's chances (first 50 of each query)");
        out.println("| chance | shown | mean chance | won |");
        out.println("|---|---|---|---|");
        reliability
                .rows()
                .forEach(row -> out.printf(
                        Locale.ROOT,
                        "| %.2f to %.2f | %d | %.3f | %.3f |%n",
                        row.from(),
                        row.to(),
                        row.shown(),
                        row.said(),
                        row.right()));
        Both engine = results.values().iterator().next();
        out.printf(
                Locale.ROOT,
                "%nmean time of a query, index kept up to date included: %.1f ms%n",
                nanos / 1e6 / Math.max(1, engine.all().size()));
        if (json != null) {
            Map<String, Object> document = new LinkedHashMap<>();
            Map<String, Object> baselines = new LinkedHashMap<>();
            results.forEach((name, both) -> {
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("all", both.all().json());
                figures.put("seen", both.seen().json());
                if (both == engine) {
                    document.putAll(figures);
                } else {
                    baselines.put(name, figures);
                }
            });
            document.put("baselines", baselines);
            document.put("reliability", reliability.rows());
            Files.writeString(
                    json, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        }
    }

    private static void table(PrintStream out, String title, Map<String, Both> results, boolean all) {
        out.println();
        out.println(title);
        out.println("| ranking | n | hit@1 | hit@5 | hit@10 | hit@50 | MRR |");
        out.println("|---|---|---|---|---|---|---|");
        results.forEach((name, both) -> {
            Hits hits = all ? both.all() : both.seen();
            StringBuilder row = new StringBuilder("| " + name + " | " + hits.size());
            hits.measures()
                    .forEach((measure, value) -> row.append(
                            measure.equals("mrr")
                                    ? String.format(
                                            Locale.ROOT,
                                            " | %.3f (%.3f–%.3f)",
                                            value.value(),
                                            value.low(),
                                            value.high())
                                    : String.format(
                                            Locale.ROOT,
                                            " | %.1f %% (%.1f–%.1f)",
                                            100 * value.value(),
                                            100 * value.low(),
                                            100 * value.high())));
            out.println(row.append(" |"));
        });
    }
}
