package org.chainon.benchmarks.covering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chainon.benchmarks.sample.DataFolder;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Answer.Outcome;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Team;
import org.chainon.consortium.covering.Wishes;
import org.chainon.consortium.solver.OrToolsTeamFinder;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Groupings of the pool's enterprises for demands that are drawn, beside a greedy cover and the list that peers show. */
@Command(
        name = "grouping",
        description = "Groupings of real enterprises: how fast, how sure, beside what others do.",
        mixinStandardHelpOptions = true)
public final class GroupingCases implements Callable<Integer> {
    private static final int[] SIZES = {5, 15, 30, 60};
    private static final int AGAIN = 60;

    @Option(names = "--cases", description = "How many demands (default: ${DEFAULT-VALUE}).")
    private int cases = 200;

    @Option(names = "--seed", description = "Of the demands (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    @Option(names = "--limit", description = "Seconds a case at most (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--teams", description = "Different groupings asked for (default: ${DEFAULT-VALUE}).")
    private int teams = 4;

    @Option(names = "--again", description = "Demands of 60 cells asked again with a wish more (default: ${DEFAULT-VALUE}).")
    private int again = 5;

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    private final OrToolsTeamFinder finder = new OrToolsTeamFinder();

    private record Case(
            int cells,
            int candidates,
            Answer answer,
            double seconds,
            double covered,
            boolean verified,
            Peers.Outcome greedy,
            Peers.Outcome list) {}

    @Override
    public Integer call() throws IOException {
        RealDemands demands = new RealDemands(DataFolder.find(System.getenv()));
        System.out.printf("%d suppliers, %d cases, seed %d%n", demands.suppliers(), cases, seed);
        Random random = new Random(seed);
        finder.find(demands.question(4, new Random(1)), Effort.of(Duration.ofSeconds(limit), 1));
        List<Case> all = new ArrayList<>();
        List<SolvedCase> rows = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            int size = number % SIZES.length;
            int least = size == 0 ? 2 : SIZES[size - 1] + 1;
            Case each = solve(demands.question(least + random.nextInt(SIZES[size] - least + 1), random));
            all.add(each);
            rows.add(row(number, each));
        }
        Map<String, List<Case>> groups = new LinkedHashMap<>();
        for (int size = 0; size < SIZES.length; size++) {
            int most = SIZES[size];
            int least = size == 0 ? 0 : SIZES[size - 1];
            groups.put(
                    "up to " + most,
                    all.stream()
                            .filter(each -> each.cells > least && each.cells <= most)
                            .toList());
        }
        groups.put("all", all);
        System.out.printf(
                "%-9s %5s %10s %7s %8s %7s %7s %7s %7s | %-14s | %-14s | %s%n",
                "cells", "cases", "candidates", "solved", "complete", "proven", "median", "p95", "max", "members/cells",
                "greedy", "3+3 list");
        groups.forEach(GroupingCases::print);
        askAgain(demands, new Random(seed + 1));
        if (json != null) {
            SolvedCase.write(rows, json);
        }
        return 0;
    }

    private Case solve(Question question) {
        long begin = System.nanoTime();
        Answer answer = finder.find(question, Effort.of(Duration.ofSeconds(limit), teams));
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean verified = answer.teams().stream().allMatch(team -> RecountTeam.holds(question, team));
        double covered = answer.teams().isEmpty()
                ? 0
                : RecountTeam.covered(question, answer.teams().getFirst());
        return new Case(
                question.cells().size(),
                question.candidates().size(),
                answer,
                seconds,
                covered,
                verified,
                Peers.greedy(question),
                Peers.list(question, finder));
    }

    private static SolvedCase row(int number, Case each) {
        Answer answer = each.answer;
        boolean solved = answer.outcome() == Outcome.COMPLETE || answer.outcome() == Outcome.PARTIAL;
        double value = answer.outcome() == Outcome.COMPLETE
                ? answer.teams().getFirst().members().size()
                : each.covered;
        String status = !solved ? "UNKNOWN" : answer.proven() ? "OPTIMAL" : "FEASIBLE";
        return new SolvedCase(
                "case-%03d-%d-cells-%s".formatted(number, each.cells, answer.outcome().name().toLowerCase(Locale.ROOT)),
                value,
                answer.bound(),
                status,
                each.seconds,
                each.verified);
    }

    private static void print(String name, List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        double[] seconds = cases.stream().mapToDouble(Case::seconds).sorted().toArray();
        List<Case> led = cases.stream()
                .filter(each -> !each.answer.teams().isEmpty())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%-9s %5d %10.0f %6.1f%% %7.1f%% %6.1f%% %7.2f %7.2f %7.2f | %5.2f %6.1f %% | %5.2f %6.1f %% | %6.1f %%%s%n",
                name,
                cases.size(),
                cases.stream().mapToInt(Case::candidates).average().orElse(0),
                share(cases, each -> each.verified && !each.answer.teams().isEmpty()),
                share(cases, each -> each.answer.outcome() == Outcome.COMPLETE),
                share(cases, each -> each.answer.proven()),
                seconds[seconds.length / 2],
                seconds[Math.min(seconds.length - 1, (int) (0.95 * seconds.length))],
                seconds[seconds.length - 1],
                mean(led, each -> each.answer.teams().getFirst().members().size()),
                100 * mean(cases, Case::covered),
                mean(cases, each -> each.greedy.members()),
                100 * mean(cases, each -> each.greedy.covered()),
                100 * mean(cases, each -> each.list.covered()),
                cases.stream().allMatch(Case::verified) ? "" : "  NOT ALL VERIFIED");
    }

    private static double share(List<Case> cases, java.util.function.Predicate<Case> which) {
        return 100.0 * cases.stream().filter(which).count() / cases.size();
    }

    private static double mean(List<Case> cases, java.util.function.ToDoubleFunction<Case> of) {
        return cases.stream().mapToDouble(of).average().orElse(0);
    }

    /** As a person does: without one of the best grouping, one keeping its cell, a volume that changed. */
    private void askAgain(RealDemands demands, Random random) {
        List<Double> seconds = new ArrayList<>();
        for (int number = 0; number < again; number++) {
            Question question = demands.question(AGAIN, random);
            Answer first = finder.find(question, Effort.of(Duration.ofSeconds(limit), teams));
            if (first.teams().isEmpty() || first.teams().getFirst().parts().isEmpty()) {
                continue;
            }
            Team best = first.teams().getFirst();
            Part part = best.parts().getFirst();
            SupplierId last = best.parts().getLast().supplier();
            Cell cell = question.cells().get(part.cell());
            List<Cell> changed = new ArrayList<>(question.cells());
            changed.set(part.cell(), cell.of(cell.volume() * 1.1));
            for (Question next : List.of(
                    with(question, question.cells(), new Wishes(Set.of(), Set.of(last), null, Map.of())),
                    with(question, question.cells(), new Wishes(Set.of(part.supplier()), Set.of(), null, Map.of())),
                    with(question, changed, Wishes.NONE))) {
                Answer answer =
                        finder.find(next, new Effort(Duration.ofSeconds(limit), teams, 0, first.teams(), Effort.Follower.NONE));
                seconds.add(answer.took().toMillis() / 1e3);
            }
            System.out.printf(
                    Locale.ROOT,
                    "again %d: %d cells, %d candidates, first %.2f s; without one, with one, other volume: %s s%n",
                    number,
                    question.cells().size(),
                    question.candidates().size(),
                    first.took().toMillis() / 1e3,
                    seconds.subList(seconds.size() - 3, seconds.size()));
        }
    }

    private static Question with(Question question, List<Cell> cells, Wishes wishes) {
        return new Question(cells, question.candidates(), question.ties(), question.rules(), wishes);
    }
}
