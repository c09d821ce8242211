package org.chainon.need.programme;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.chainon.intake.ForgivingReader;

/** A text file's lines; what separates its cells is what its first lines have most. */
final class TextLines {
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int LOOKED_AT = 4_000;
    private static final int LONGEST_CELL = 2_000;

    private TextLines() {}

    static List<PlanFile.Line> read(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = ForgivingReader.of(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        }
        String content = text.toString().replace("\u0000", "");
        List<PlanFile.Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(content))
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(content)) {
            for (CsvRecord row : csv) {
                lines.add(new PlanFile.Line(
                        (int) row.getStartingLineNumber(),
                        row.getFields().stream().map(TextLines::cell).toList()));
                if (lines.size() > 2 * PlanFile.MOST_LINES) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw new IOException(e);
        }
        return lines;
    }

    private static String cell(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.length() > LONGEST_CELL ? plain.substring(0, LONGEST_CELL) : plain;
    }

    private static char separator(String content) {
        String start =
                content.substring(0, Math.min(LOOKED_AT, content.length())).replaceAll("\"[^\"]*\"", "");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = start.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
