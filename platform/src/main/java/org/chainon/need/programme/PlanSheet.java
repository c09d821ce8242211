package org.chainon.need.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Headings;
import org.chainon.intake.TableRows.Row;
import org.chainon.kernel.Reason;
import org.chainon.need.programme.PlanFile.Line;
import org.chainon.need.programme.PlanFile.Outcome;
import org.chainon.need.programme.PlanFile.Plan;
import org.chainon.need.programme.PlanFile.Unreadable;

/** One sheet of a plan while its rows come: the first are looked at for headings, those below are its lines. */
final class PlanSheet {
    private static final Headings<PlanField> HEADINGS =
            Headings.of(PlanField.class, "/reference/programme-headings.csv");
    private static final int MOST_COLUMNS = 100;
    /** Far more than a plan says. */
    private static final long MOST_CHARACTERS = 20_000_000;

    private final List<Row> first = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<String> names = List.of();
    private long characters;

    /** @return whether more are wanted */
    boolean take(Row row) throws BadRecord {
        characters += row.texts().stream().mapToInt(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            throw new BadRecord("table.unpacks-too-large");
        }
        if (first.size() < Headings.WITHIN) {
            first.add(row);
            return first.size() < Headings.WITHIN || begun();
        }
        add(row);
        return lines.size() <= PlanFile.MOST_LINES;
    }

    private boolean begun() {
        Row heading = HEADINGS.row(first, Set.of(PlanField.TITLE)).orElse(null);
        if (heading == null) {
            return false;
        }
        List<String> all = heading.texts();
        names = all.subList(0, Math.min(MOST_COLUMNS, all.size()));
        first.stream().filter(row -> row.line() > heading.line()).forEach(this::add);
        return true;
    }

    /** As many cells as there are headings; without any the line says nothing. */
    private void add(Row row) {
        List<String> texts = row.texts();
        List<String> cells = IntStream.range(0, names.size())
                .mapToObj(column -> column < texts.size() ? texts.get(column) : "")
                .toList();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            lines.add(new Line(Math.toIntExact(row.line()), cells));
        }
    }

    /** When no more rows come. */
    Outcome outcome() {
        if (first.isEmpty()) {
            return new Unreadable(Reason.of("table.empty"));
        }
        if (names.isEmpty() && !begun()) {
            return new Unreadable(Reason.of("programme.no-headings"));
        }
        if (lines.isEmpty()) {
            return new Unreadable(Reason.of("programme.no-lines"));
        }
        return lines.size() > PlanFile.MOST_LINES
                ? new Unreadable(Reason.of("programme.too-many", "limit", PlanFile.MOST_LINES))
                : new Plan(names, HEADINGS.of(names), lines);
    }
}
