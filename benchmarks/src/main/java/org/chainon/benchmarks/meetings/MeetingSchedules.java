package org.chainon.benchmarks.meetings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chainon.convention.scheduling.Answer;
import org.chainon.convention.scheduling.Effort;
import org.chainon.convention.scheduling.solver.OrToolsMeetingScheduler;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Schedules every {@code .dzn} file; each schedule is counted again from its file. */
@Command(
        name = "meetings",
        description = "Schedules of meetings: how few breaks, how sure, how fast, beside what was published.",
        mixinStandardHelpOptions = true)
public final class MeetingSchedules implements Callable<Integer> {
    private static final int SLOWEST = 10;
    private static final Duration TOLD = Duration.ofSeconds(5);

    @Parameters(arity = "1..*", paramLabel = "FOLDER|FILE", description = "Where the .dzn files are.")
    private List<Path> places = List.of();

    @Option(
            names = "--fairness",
            description =
                    "Most breaks that somebody may have more than somebody else, where best-known.csv beside the file"
                            + " does not say it (default: ${DEFAULT-VALUE}).")
    private int fairness = 2;

    @Option(names = "--limit", description = "Seconds a case at most (default: ${DEFAULT-VALUE}).")
    private int limit = 60;

    @Option(names = "--only", description = "Only instances whose name begins so.")
    private String only = "";

    @Option(names = "--seed", description = "Of the search (default: ${DEFAULT-VALUE}).")
    private long seed = 0;

    @Option(names = "--peers", description = "A greedy scheduler and a local search beside, as long as it took us.")
    private boolean peers;

    @Option(
            names = "--repair",
            description =
                    "Instead: a schedule of 5 s, of which two do not come and one comes three slots late, repaired.")
    private boolean repair;

    @Option(names = "--json", description = "A file for the figures.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        List<MeetingCase> cases = MeetingCase.in(places, fairness).stream()
                .filter(each -> each.instance().startsWith(only))
                .toList();
        if (repair) {
            cases.forEach(MeetingSchedules::repair);
            return 0;
        }
        System.out.printf(
                "%-30s %2s %7s %6s %9s %-8s %7s %-8s%s%n",
                "instance",
                "d",
                "breaks",
                "bound",
                "published",
                "status",
                "s",
                "verified",
                peers ? "  greedy  local search" : "");
        List<SolvedMeetings> solved = new ArrayList<>();
        for (MeetingCase each : cases) {
            SolvedMeetings one = solve(each);
            solved.add(one);
            print(one);
            if (json != null) {
                SolvedMeetings.write(solved, json);
            }
        }
        sum(solved);
        return 0;
    }

    private static void repair(MeetingCase one) {
        RepairedMeetings each = RepairedMeetings.of(one, TOLD);
        System.out.printf(
                Locale.ROOT,
                "%-30s %5d told, %2d hit: %2d moved, %2d lost, %d breaks, %s, %.2f s%n",
                one.instance(),
                each.meetings(),
                each.hit(),
                each.repaired().moved().size(),
                each.repaired().lost().size(),
                each.repaired().breaks(),
                each.repaired().proven() ? "proven" : "not proven",
                each.seconds());
    }

    private SolvedMeetings solve(MeetingCase one) {
        Effort effort = new Effort(Duration.ofSeconds(limit), seed, Map.of(), Effort.Follower.NONE);
        long begin = System.nanoTime();
        Answer answer = new OrToolsMeetingScheduler().schedule(one.file().problem(one.fairness()), effort);
        double seconds = (System.nanoTime() - begin) / 1e9;
        String greedy = "";
        String local = "";
        if (peers) {
            SimpleWays ways = new SimpleWays(one, seed);
            greedy = ways.greedy();
            local = ways.localSearch(Duration.ofMillis(Math.max(1000, (long) (1000 * seconds))));
        }
        return SolvedMeetings.of(one, answer, seconds, greedy, local);
    }

    private void print(SolvedMeetings one) {
        System.out.printf(
                Locale.ROOT,
                "%-30s %2d %7s %6d %9s %-8s %7.2f %-8s%s%n",
                one.of().instance(),
                one.of().fairness(),
                one.breaks() == null ? "–" : one.breaks(),
                one.bound(),
                one.of().published() == null ? "–" : one.of().published(),
                one.status(),
                one.seconds(),
                one.verified() ? "yes" : "NO",
                peers ? "  %6s  %s".formatted(one.greedy(), one.localSearch()) : "");
    }

    private static void sum(List<SolvedMeetings> solved) {
        List<SolvedMeetings> slowest = solved.stream()
                .sorted(Comparator.comparingDouble(SolvedMeetings::seconds).reversed())
                .toList();
        long published =
                solved.stream().filter(each -> each.of().published() != null).count();
        System.out.printf(
                Locale.ROOT,
                "%d cases: %d closed, %d of %d as published, %d verified; median %.2f s, total %.0f s%n",
                solved.size(),
                solved.stream().filter(SolvedMeetings::closed).count(),
                solved.stream().filter(SolvedMeetings::asPublished).count(),
                published,
                solved.stream().filter(SolvedMeetings::verified).count(),
                slowest.isEmpty() ? 0 : slowest.get(slowest.size() / 2).seconds(),
                solved.stream().mapToDouble(SolvedMeetings::seconds).sum());
        slowest.stream()
                .limit(SLOWEST)
                .forEach(each -> System.out.printf(
                        Locale.ROOT,
                        "  %6.2f s  %s d=%d%n",
                        each.seconds(),
                        each.of().instance(),
                        each.of().fairness()));
    }
}
