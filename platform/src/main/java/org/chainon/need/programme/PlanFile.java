package org.chainon.need.programme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.chainon.intake.BadRecord;
import org.chainon.intake.HandedTable;
import org.chainon.intake.TableRows;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Component;

/** Reads the file of a purchase plan: Excel, or text with semicolons, commas or tabs. */
@Component
public class PlanFile {
    /** Far more than a plan of the most lines takes. */
    public static final int MOST_BYTES = 10_000_000;

    public static final int MOST_LINES = 5_000;

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

    /** It cannot; codes {@code programme.*} and {@code table.*}. */
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

    /** @throws IOException when the content cannot be read */
    public Outcome read(InputStream content) throws IOException {
        try (HandedTable table = HandedTable.of(content, MOST_BYTES)) {
            Sheets sheets = new Sheets();
            TableRows.read(table.file(), sheets);
            return sheets.outcome();
        } catch (BadRecord e) {
            return new Unreadable(e.reason());
        }
    }

    /** The first sheet that is a plan counts; without one the reason of that which was nearest to being one. */
    private static final class Sheets implements TableRows.Each {
        private static final List<String> RISING =
                List.of("table.empty", "programme.no-headings", "programme.no-lines", "programme.too-many");

        private PlanSheet sheet = new PlanSheet();
        private int place;
        private Outcome best = new Unreadable(Reason.of("table.empty"));

        @Override
        public boolean take(TableRows.Row row) throws BadRecord {
            if (row.sheet() != place) {
                best = outcome();
                sheet = new PlanSheet();
                place = row.sheet();
            }
            return !(best instanceof Plan) && sheet.take(row);
        }

        Outcome outcome() {
            if (best instanceof Unreadable before
                    && (!(sheet.outcome() instanceof Unreadable now) || rank(now) > rank(before))) {
                return sheet.outcome();
            }
            return best;
        }

        private static int rank(Unreadable unreadable) {
            return RISING.indexOf(unreadable.reason().code());
        }
    }
}
