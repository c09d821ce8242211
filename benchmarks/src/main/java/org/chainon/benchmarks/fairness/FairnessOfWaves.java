package org.chainon.benchmarks.fairness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.chainon.benchmarks.Benchmark.Unfit;
import org.chainon.benchmarks.quality.AwardFiles;
import org.chainon.benchmarks.quality.AwardRecord;
import org.chainon.benchmarks.quality.Market;
import org.chainon.benchmarks.sample.DataFolder;
import org.chainon.benchmarks.sample.PlatformTables;
import org.chainon.benchmarks.sample.RealSuppliers;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.Ranked;
import org.chainon.matching.engine.Weights;
import org.chainon.notice.Place;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Needs, as real contracts told them, go out to real suppliers in waves, once by each order; both meet the same answers. */
@Command(
        name = "fairness",
        description = "Who of the pool is told of needs, by the platform's order and by that of badges and clicks.",
        mixinStandardHelpOptions = true)
public final class FairnessOfWaves implements Callable<Integer> {
    private static final int LEAST = 10;
    private static final int TRIES = 60;

    @Option(names = "--needs", description = "How many needs (default: ${DEFAULT-VALUE}).")
    private int needs = 1000;

    @Option(names = "--wave", description = "Suppliers a wave (default: ${DEFAULT-VALUE}).")
    private int wave = 10;

    @Option(names = "--wanted", description = "Interested ones that are enough (default: ${DEFAULT-VALUE}).")
    private int wanted = 5;

    @Option(
            names = "--least",
            description =
                    "Needs that fewer could serve are left out: there everybody is told (default: ${DEFAULT-VALUE}).")
    private int least = 20;

    @Option(names = "--waves", description = "Waves at most (default: ${DEFAULT-VALUE}).")
    private int waves = 5;

    @Option(
            names = "--interest",
            description = "Chance that one who is told is interested, on average (default: ${DEFAULT-VALUE}).")
    private double interest = 0.25;

    @Option(
            names = "--trades",
            description =
                    "DRAWN: every supplier says three trades, drawn; REAL: as the data tells, which for half of them is nothing (default: ${DEFAULT-VALUE}).")
    private Trades trades = Trades.DRAWN;

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    private enum Trades {
        REAL,
        DRAWN
    }

    @Override
    public Integer call() throws IOException {
        DataFolder data = DataFolder.find(System.getenv());
        PlatformTables tables = PlatformTables.load();
        LuceneEngine engine = new LuceneEngine(tables.territory(), tables.activities(), Weights.shipped());
        Population population = new Population(needs);
        DrawnTrades drawn = new DrawnTrades(tables.activities());
        List<Place> towns = new ArrayList<>();
        for (Iterator<Supplier> each = new RealSuppliers(data, tables).iterator(); each.hasNext(); ) {
            Supplier supplier = trades == Trades.DRAWN ? drawn.telling(each.next()) : each.next();
            engine.put(tables.profiles().of(supplier));
            population.add(supplier);
            Site site = supplier.sites().getFirst();
            if (site.commune() != null) {
                towns.add(new Place("", site.commune(), site.point(), "FR"));
            }
        }
        engine.refresh();
        List<Case> cases = cases(data, tables, engine, towns);
        Map<String, Exposure> exposures = new LinkedHashMap<>();
        for (Order order : List.of(new FairTurns(), new ClicksAndBadges(population))) {
            exposures.put(order.name(), simulate(order, cases, population));
        }
        report(cases, exposures, population);
        return 0;
    }

    /** What real insertion and disability enterprises were bought, or the trades that were drawn, in towns where the pool's enterprises are. */
    private List<Case> cases(DataFolder data, PlatformTables tables, LuceneEngine engine, List<Place> towns)
            throws IOException {
        List<AwardRecord> awards = trades == Trades.DRAWN
                ? new DrawnTrades(tables.activities()).wanted()
                : new AwardFiles(tables.territory())
                        .read(List.of(data.path().resolve(DataFolder.ESS_AWARDS))).stream()
                                .filter(award -> award.cpv() != null)
                                .toList();
        Random random = new Random(2026);
        List<Case> cases = new ArrayList<>();
        for (int tried = 0; tried < needs * TRIES && cases.size() < needs; tried++) {
            AwardRecord award = awards.get(random.nextInt(awards.size())).at(towns.get(random.nextInt(towns.size())));
            List<Ranked> fit =
                    engine.whoFits(Market.lot(award, tried, tables.territory()), Matching.MOST_SUITED).stream()
                            .filter(ranked -> ranked.practised() && ranked.comes())
                            .toList();
            if (fit.size() >= least) {
                double best = fit.getFirst().score();
                cases.add(new Case(
                        cases.size(),
                        fit.stream()
                                .map(ranked -> new Case.Eligible(ranked.supplier(), Math.min(1, ranked.score() / best)))
                                .toList()));
            }
        }
        if (cases.size() < needs) {
            throw new Unfit("Only " + cases.size() + " needs that " + least + " could serve were found.");
        }
        return cases;
    }

    private Exposure simulate(Order order, List<Case> cases, Population population) {
        Exposure exposure = new Exposure();
        for (Case each : cases) {
            Case need = each.among(id -> population.joined(id, each.number()));
            if (need.eligible().isEmpty()) {
                continue;
            }
            List<SupplierId> ranked = order.of(need);
            List<SupplierId> told = new ArrayList<>();
            List<SupplierId> willing = new ArrayList<>();
            for (int i = 0; i < waves && willing.size() < wanted; i++) {
                ranked.stream().skip((long) i * wave).limit(wave).forEach(id -> {
                    told.add(id);
                    if (interested(id, need)) {
                        willing.add(id);
                    }
                });
            }
            order.told(need, told, willing);
            exposure.add(need, told, willing.size());
        }
        return exposure;
    }

    /** The same answer whatever the order; some suppliers answer more often than others, from never to twice the mean. */
    private boolean interested(SupplierId id, Case need) {
        long supplier = id.value().getMostSignificantBits() ^ id.value().getLeastSignificantBits();
        double own = 2 * interest * new SplittableRandom(supplier).nextDouble();
        return new SplittableRandom(supplier + 0x9E3779B97F4A7C15L * (need.number() + 1)).nextDouble() < own;
    }

    private void report(List<Case> cases, Map<String, Exposure> exposures, Population population) throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("needs", cases.size());
        figures.put("suppliers", population.members().size());
        double[] sizes = cases.stream()
                .mapToDouble(each -> each.eligible().size())
                .sorted()
                .toArray();
        figures.put("medianEligible", sizes[sizes.length / 2]);
        Map<String, Predicate<SupplierId>> groups = groups(population);
        exposures.forEach((name, exposure) -> {
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("told", exposure.told());
            of.put("interested", exposure.interested());
            of.put("meanFit", exposure.meanFit());
            of.put("gini", exposure.gini(LEAST));
            of.put("oftenEligible", exposure.often(LEAST));
            of.put("neverToldOfThem", exposure.never(LEAST));
            groups.forEach((group, belongs) -> of.put(
                    group, Map.of("share", exposure.share(belongs), "equalChance", exposure.fairShare(belongs))));
            figures.put(name, of);
        });
        print(System.out, figures, exposures, groups);
        if (json != null) {
            Files.writeString(json, JsonMapper.shared().writeValueAsString(figures) + System.lineSeparator());
        }
    }

    private static Map<String, Predicate<SupplierId>> groups(Population population) {
        Map<String, Predicate<SupplierId>> groups = new TreeMap<>();
        population.members().values().stream()
                .map(Population.Member::kind)
                .distinct()
                .forEach(kind ->
                        groups.put("kind " + kind, id -> population.of(id).kind() == kind));
        groups.put("newcomers", id -> population.of(id).isNew());
        groups.put("there from the start", id -> !population.of(id).isNew());
        groups.put("small (drawn)", id -> population.of(id).small());
        groups.put("large (drawn)", id -> !population.of(id).small());
        return groups;
    }

    private static void print(
            PrintStream out,
            Map<String, Object> figures,
            Map<String, Exposure> exposures,
            Map<String, Predicate<SupplierId>> groups) {
        out.printf(
                Locale.ROOT,
                "%s needs, %s suppliers, %s eligible (median)%n",
                figures.values().toArray());
        exposures.forEach((name, exposure) -> {
            out.printf(
                    Locale.ROOT,
                    "%n%s: %d told, %d interested, mean fit %.2f, Gini %.3f; of %d eligible %d times or more %d never told%n",
                    name,
                    exposure.told(),
                    exposure.interested(),
                    exposure.meanFit(),
                    exposure.gini(LEAST),
                    exposure.often(LEAST),
                    LEAST,
                    exposure.never(LEAST));
            groups.forEach((group, belongs) -> out.printf(
                    Locale.ROOT,
                    "  %-22s %5.1f %% of contacts, %5.1f %% by an equal chance%n",
                    group,
                    100 * exposure.share(belongs),
                    100 * exposure.fairShare(belongs)));
        });
    }
}
