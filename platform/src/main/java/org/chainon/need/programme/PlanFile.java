package org.chainon.need.programme;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Component;

/** Reads the file of a purchase plan: Excel, or text with semicolons, commas or tabs. */
@Component
public class PlanFile {
    /** Far more than a plan of the most lines takes. */
    public static final int MOST_BYTES = 10_000_000;

    public static final int MOST_LINES = 5_000;

    /** Above the headings people write titles and logos. */
    private static final int HEADING_WITHIN = 30;

    private static final int MOST_COLUMNS = 100;

    private final Headings headings;

    PlanFile(Headings headings) {
        this.headings = headings;
    }

    /** What became of a file. */
    public sealed interface Outcome {}

    /**
     * It can be read.
     *
     * @param headings as they are written
     * @param columns which of them holds what
     */
    public record Plan(List<String> headings, Map<PlanField, Integer> columns, List<Line> lines) implements Outcome {
        public Plan {
            headings = List.copyOf(headings);
            columns = Map.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /** It cannot; codes {@code programme.*}. */
    public record Unreadable(Reason reason) implements Outcome {}

    /**
     * A line that is not empty.
     *
     * @param number in the file, from 1
     * @param cells as many as there are headings
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public Outcome read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new Unreadable(Reason.of("programme.empty"));
        }
        if (bytes.length > MOST_BYTES) {
            return new Unreadable(Reason.of("programme.too-large", "megabytes", MOST_BYTES / 1_000_000));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean old = bytes.length > 3 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
        if (old || lower.endsWith(".ods") || lower.endsWith(".pdf") || lower.endsWith(".docx")) {
            return new Unreadable(Reason.of("programme.type"));
        }
        try {
            Unreadable why = new Unreadable(Reason.of("programme.empty"));
            for (List<Line> sheet : zip ? ExcelLines.read(bytes) : List.of(TextLines.read(bytes))) {
                switch (plan(sheet)) {
                    case Plan plan -> {
                        return plan;
                    }
                    case Unreadable unreadable -> why = more(why, unreadable);
                }
            }
            return why;
        } catch (IOException e) {
            return new Unreadable(Reason.of("programme.broken"));
        }
    }

    /** Of several sheets the reason of that which was nearest to being a plan. */
    private static Unreadable more(Unreadable before, Unreadable now) {
        List<String> rising =
                List.of("programme.empty", "programme.no-headings", "programme.no-lines", "programme.too-many");
        return rising.indexOf(now.reason().code())
                        > rising.indexOf(before.reason().code())
                ? now
                : before;
    }

    private Outcome plan(List<Line> sheet) {
        int heading = -1;
        int most = 0;
        for (int i = 0; i < Math.min(HEADING_WITHIN, sheet.size()); i++) {
            Map<PlanField, Integer> columns = headings.of(sheet.get(i).cells());
            if (columns.containsKey(PlanField.TITLE) && columns.size() > most) {
                most = columns.size();
                heading = i;
            }
        }
        if (heading < 0) {
            return new Unreadable(Reason.of(sheet.isEmpty() ? "programme.empty" : "programme.no-headings"));
        }
        List<String> names = sheet.get(heading).cells();
        int width = Math.min(MOST_COLUMNS, names.size());
        List<Line> lines = sheet.subList(heading + 1, sheet.size()).stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(line -> new Line(line.number(), fitted(line.cells(), width)))
                .toList();
        if (lines.isEmpty()) {
            return new Unreadable(Reason.of("programme.no-lines"));
        }
        return lines.size() > MOST_LINES
                ? new Unreadable(Reason.of("programme.too-many", "limit", MOST_LINES))
                : new Plan(names.subList(0, width), headings.of(names.subList(0, width)), lines);
    }

    private static List<String> fitted(List<String> cells, int width) {
        return IntStream.range(0, width)
                .mapToObj(column -> column < cells.size() ? cells.get(column) : "")
                .toList();
    }
}
