package org.chainon.benchmarks.throughput;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chainon.benchmarks.throughput.Contestant.Memory;
import org.chainon.benchmarks.throughput.Measured.Recall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures as a table for people and as JSON. */
final class Report {
    private static final double MIB = 1 << 20;
    private static final String NONE = "–";

    private Report() {}

    static String table(Round round) {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%n%,d suppliers (%s)%n", round.suppliers(), round.origin()));
        if (round.outOfMemory() != null) {
            table.append(round.outOfMemory()).append(System.lineSeparator());
        }
        if (round.contestants().isEmpty()) {
            return table.toString();
        }
        row(table, "", round, Measured::contestant);
        row(table, "suppliers asked for", round, measured -> number(measured.answers(), 0));
        row(table, "notices answered", round, measured -> number(measured.notices(), 0));
        row(table, "notices a second", round, measured -> number(measured.perSecond(), 1));
        Measured percolator = round.percolator();
        if (percolator != null) {
            row(
                    table,
                    "  times the percolator's",
                    round,
                    measured -> number(measured.perSecond() / percolator.perSecond(), 2));
        }
        row(table, "p50, ms", round, measured -> number(measured.millis(0.5), 2));
        row(table, "p99, ms", round, measured -> number(measured.millis(0.99), 2));
        row(table, "longest, ms", round, measured -> number(measured.millis(1), 2));
        row(table, "heap in use, MiB", round, measured -> mebibytes(measured.memory(), Memory::used));
        row(table, "largest heap, MiB", round, measured -> mebibytes(measured.memory(), Memory::peak));
        row(
                table,
                "index on disk, MiB",
                round,
                measured -> measured.diskBytes() == null ? NONE : number(measured.diskBytes() / MIB, 1));
        row(table, "time to build, s", round, measured -> number(measured.buildSeconds(), 1));
        row(table, "recall@50 of 50 answers", round, measured -> percent(measured.recall(), Recall::among50));
        row(table, "recall@50 of 400 answers", round, measured -> percent(measured.recall(), Recall::among400));
        return table.toString();
    }

    private static void row(StringBuilder table, String label, Round round, Function<Measured, String> cell) {
        table.append(String.format(Locale.ROOT, "%-26s", label));
        round.contestants().forEach(measured -> table.append(String.format(Locale.ROOT, "%14s", cell.apply(measured))));
        table.append(System.lineSeparator());
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String mebibytes(@Nullable Memory memory, Function<Memory, Long> part) {
        return memory == null ? NONE : number(part.apply(memory) / MIB, 0);
    }

    private static String percent(@Nullable Recall recall, Function<Recall, Double> part) {
        return recall == null ? NONE : number(100 * part.apply(recall), 1) + " %";
    }

    static String json(List<Round> rounds, long seed) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode report = mapper.createObjectNode();
        report.put("benchmark", "match-throughput").put("seed", seed);
        report.put("java", Runtime.version().toString())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("maxHeapBytes", Runtime.getRuntime().maxMemory());
        ArrayNode all = report.putArray("rounds");
        for (Round round : rounds) {
            ObjectNode node =
                    all.addObject().put("suppliers", round.suppliers()).put("origin", round.origin());
            if (round.outOfMemory() != null) {
                node.put("outOfMemory", round.outOfMemory());
            }
            ArrayNode contestants = node.putArray("contestants");
            round.contestants().forEach(measured -> contestants.add(json(measured, round, mapper)));
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static ObjectNode json(Measured measured, Round round, JsonMapper mapper) {
        ObjectNode node = mapper.createObjectNode()
                .put("name", measured.contestant())
                .put("answers", measured.answers())
                .put("notices", measured.notices())
                .put("noticesPerSecond", measured.perSecond());
        Measured percolator = round.percolator();
        if (percolator != null) {
            node.put("timesPercolator", measured.perSecond() / percolator.perSecond());
        }
        node.put("p50Millis", measured.millis(0.5))
                .put("p99Millis", measured.millis(0.99))
                .put("maxMillis", measured.millis(1))
                .put("buildSeconds", measured.buildSeconds());
        if (measured.memory() != null) {
            node.put("heapUsedBytes", measured.memory().used())
                    .put("heapPeakBytes", measured.memory().peak());
        }
        if (measured.diskBytes() != null) {
            node.put("diskBytes", measured.diskBytes());
        }
        Recall recall = measured.recall();
        if (recall != null) {
            node.put("recallAmong50", recall.among50())
                    .put("recallAmong400", recall.among400())
                    .put("recallNotices", recall.notices());
        }
        return node;
    }
}
