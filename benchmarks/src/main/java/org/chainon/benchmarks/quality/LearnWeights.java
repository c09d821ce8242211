package org.chainon.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chainon.matching.engine.Precedent;
import org.chainon.matching.engine.Trained;
import org.chainon.matching.engine.Weights;
import org.chainon.matching.engine.WeightsTrainer;
import org.chainon.matching.engine.Won;
import org.chainon.nomenclature.Activities;
import org.chainon.territory.Territory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns the weights that come with the platform. */
@Command(
        name = "learn-weights",
        description = "Learns the engine's weights from awards and writes them to a file.",
        mixinStandardHelpOptions = true)
public final class LearnWeights implements Callable<Integer> {
    @Option(names = "--history", required = true, arity = "1..*", description = "Awards to learn from.")
    private List<Path> history = List.of();

    @Option(
            names = "--without",
            arity = "1..*",
            description = "Awards that are kept for tests: nothing is learned from them.")
    private List<Path> without = List.of();

    @Option(names = "--output", required = true, description = "The file to write.")
    private Path output = Path.of("weights.tsv");

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Territory territory = Territory.ofReferenceTables();
        AwardFiles files = new AwardFiles(territory);
        Set<String> tests = new HashSet<>();
        files.read(without).forEach(award -> tests.add(award.buyer() + award.title()));
        Market market = new Market(territory);
        List<Precedent> precedents = new ArrayList<>();
        List<Won> won = new ArrayList<>();
        List<AwardRecord> awards = files.read(history);
        for (int i = 0; i < awards.size(); i++) {
            AwardRecord award = awards.get(i);
            precedents.addAll(market.tell(award));
            if (!award.winners().isEmpty() && !tests.contains(award.buyer() + award.title())) {
                won.add(market.won(award, i));
            }
        }
        Trained trained = new WeightsTrainer(territory, Activities.ofReferenceTables(), seed, System.err::println)
                .train(market.profiles(), precedents, won, Weights.shipped());
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Weights of the matching engine, learned from " + trained.contracts() + " contracts that were won.");
        lines.add(
                "# Made by: ./bench learn-weights --history FILE… --without FILE… --output FILE (docs/benchmarks.md)");
        lines.add(String.format(
                Locale.ROOT,
                "# On %d contracts of other buyers and winners: hit@10 %.3f, MRR %.4f.",
                trained.held(),
                trained.hit10(),
                trained.mrr()));
        lines.addAll(trained.weights().lines());
        Files.write(output, lines);
        System.out.println("written: " + output);
        return 0;
    }
}
