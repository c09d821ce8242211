package org.chainon.benchmarks.throughput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainon.benchmarks.Benchmark;
import org.chainon.benchmarks.sample.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bench match-throughput}: how many notices a second find their suppliers, among how many suppliers. */
public final class MatchThroughput implements Benchmark {
    @Override
    public void run(List<String> args) {
        Options options = new Options();
        CommandLine command = new CommandLine(options);
        try {
            command.parseArgs(args.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new Unfit(e.getMessage() + "\n" + command.getUsageMessage());
        }
        if (command.isUsageHelpRequested()) {
            command.usage(System.out);
            return;
        }
        Arena arena = new Arena(DataFolder.find(System.getenv()), options);
        List<Round> rounds = options.sizes.stream()
                .map(size -> {
                    Round round = arena.round(size);
                    System.out.print(Report.table(round));
                    return round;
                })
                .toList();
        if (options.json != null) {
            write(options.json, Report.json(rounds, options.seed));
        }
    }

    private static void write(Path file, String json) {
        try {
            Files.writeString(file, json + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be asked. */
    @Command(
            name = "./bench match-throughput",
            description = "Real notices against many suppliers: this engine, OpenSearch's percolator, PostgreSQL.")
    static final class Options {
        @Option(
                names = "--sizes",
                split = ",",
                paramLabel = "N",
                description = "numbers of suppliers; up to 5237 they are the real ones (default: ${DEFAULT-VALUE})",
                defaultValue = "5237,200000,1000000")
        List<Integer> sizes = List.of();

        @Option(
                names = "--notices",
                paramLabel = "N",
                description = "answer at most so many notices (default: all)",
                defaultValue = "2147483647",
                showDefaultValue = CommandLine.Help.Visibility.NEVER)
        int notices;

        @Option(
                names = "--peers-up-to",
                paramLabel = "N",
                description = "leave the peers out where there are more suppliers (default: ${DEFAULT-VALUE})",
                defaultValue = "200000")
        int peersUpTo;

        @Option(
                names = "--seconds",
                paramLabel = "N",
                description = "this engine answers notices for at most so long (default: ${DEFAULT-VALUE})",
                defaultValue = "300")
        int seconds;

        @Option(
                names = "--peer-seconds",
                paramLabel = "N",
                description = "the same for each peer (default: ${DEFAULT-VALUE})",
                defaultValue = "120")
        int peerSeconds;

        @Option(
                names = "--peer-answers",
                paramLabel = "N",
                description = "suppliers that each peer is asked for (default: ${DEFAULT-VALUE})",
                defaultValue = "400")
        int peerAnswers;

        @Option(
                names = "--recall",
                paramLabel = "N",
                description = "compare so many notices with the true best, 0 for none (default: ${DEFAULT-VALUE})",
                defaultValue = "100")
        int recall;

        @Option(names = "--seed", paramLabel = "N", description = "of all that is drawn", defaultValue = "2021")
        long seed;

        @Option(names = "--json", paramLabel = "FILE", description = "write all figures there too")
        @Nullable
        Path json;

        @Option(names = "--help", usageHelp = true, description = "say this")
        boolean help;
    }
}
