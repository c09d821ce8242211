package org.chainon.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.intake.TableRows.Cell;

/** The rows of a text file whose cells are parted by semicolon, tab or comma. */
final class TextRows {
    private static final int LOOKED_AT = 1 << 15;
    private static final int LINES_OF_A_ROW = 50;

    private TextRows() {}

    static void read(Path file, TableRows.Each each) throws IOException, BadRecord {
        long line = 1;
        try (BufferedReader text = new BufferedReader(ForgivingReader.of(Files.newInputStream(file)), 2 * LOOKED_AT);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                List<String> fields = row.getFields();
                if (fields.stream().anyMatch(field -> field.lines().count() > LINES_OF_A_ROW)) {
                    throw quoteOpen(line);
                }
                List<Cell> cells = fields.stream()
                        .limit(TableRows.MOST_CELLS)
                        .map(field -> new Cell(field, false))
                        .toList();
                if (!TableRows.pass(0, line, cells, each)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw quoteOpen(line + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static BadRecord quoteOpen(long line) {
        return new BadRecord("table.quote-open", Map.of("line", line));
    }

    /** Leaves the reader where it was. */
    private static char separator(Reader text) throws IOException {
        text.mark(2 * LOOKED_AT);
        char[] start = new char[LOOKED_AT];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
            read = text.read(start, length, start.length - length);
        }
        text.reset();
        return separator(new String(start, 0, length));
    }

    /** That which stands equally often in most lines, outside of quotation marks: in decimals and in sentences commas come as they like. */
    private static char separator(String start) {
        List<String> lines = start.replaceAll("\"[^\"]*\"", "").lines().toList();
        char best = ';';
        long most = 0;
        for (char candidate : new char[] {';', '\t', ','}) {
            long agreeing = lines.stream()
                    .map(line -> line.chars().filter(c -> c == candidate).count())
                    .filter(count -> count > 0)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            if (agreeing > most) {
                best = candidate;
                most = agreeing;
            }
        }
        return best;
    }
}
