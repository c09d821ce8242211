package org.chainon.benchmarks.covering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainon.benchmarks.Benchmark.Unfit;
import org.chainon.consortium.solver.Covering.Cover;
import org.chainon.consortium.solver.CoveringSolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves every {@code scp*} and {@code cap*} of the folders; each cover is counted again from its file. */
@Command(
        name = "covering",
        description = "Coverings of the OR-Library: how good, how sure, how fast, beside the best that is known.",
        mixinStandardHelpOptions = true)
public final class CoveringInstances implements Callable<Integer> {
    private static final double ROUNDING = 1e-6;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Where scp*.txt and cap*.txt are.")
    private List<Path> folders = List.of();

    @Option(names = "--limit", description = "Seconds an instance at most (default: ${DEFAULT-VALUE}).")
    private int limit = 60;

    @Option(names = "--only", description = "Only instances whose name begins so.")
    private String only = "";

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        List<OrLibrary> instances = new ArrayList<>();
        for (Path folder : folders) {
            instances.addAll(OrLibrary.in(folder));
        }
        instances.removeIf(instance -> !instance.name().startsWith(only));
        if (instances.isEmpty()) {
            throw new Unfit("No scp*.txt or cap*.txt in " + folders);
        }
        System.out.printf(
                "%-10s %14s %14s %14s %7s %-8s %7s %s%n",
                "instance", "value", "best known", "bound", "gap %", "status", "s", "verified");
        List<SolvedCase> solved = new ArrayList<>();
        int reached = 0;
        for (OrLibrary instance : instances) {
            SolvedCase each = solve(instance);
            solved.add(each);
            reached += each.value() <= instance.best() * (1 + ROUNDING) ? 1 : 0;
            print(each, instance.best());
        }
        System.out.printf(
                "%d instances: %d proven optimal, %d as good as the best known, %d verified%n",
                solved.size(),
                solved.stream().filter(each -> each.status().equals("OPTIMAL")).count(),
                reached,
                solved.stream().filter(SolvedCase::verified).count());
        if (json != null) {
            SolvedCase.write(solved, json);
        }
        return 0;
    }

    private SolvedCase solve(OrLibrary instance) {
        long begin = System.nanoTime();
        Cover cover = new CoveringSolver().solve(instance.covering(), Duration.ofSeconds(limit));
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean verified = cover.status() != Cover.Status.UNKNOWN && Recount.holds(instance.covering(), cover);
        return new SolvedCase(
                instance.name(), cover.value(), cover.bound(), cover.status().name(), seconds, verified);
    }

    private static void print(SolvedCase each, double best) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %14.3f %14.3f %14.3f %7.2f %-8s %7.2f %s%n",
                each.instance(),
                each.value(),
                best,
                each.bound(),
                100 * (each.value() - each.bound()) / each.value(),
                each.status(),
                each.seconds(),
                each.verified() ? "yes" : "no");
    }
}
