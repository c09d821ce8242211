package org.chainon.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that somebody made in a spreadsheet or exported from a program: the first sheet of an Excel workbook (.xlsx), or CSV
 * parted by semicolon, comma or tab, whichever its first line has most of. Read from front to back; memory does not grow with the table.
 */
public final class TableRows {
    private static final int FIRST_LINE = 1 << 16;
    private static final int LINES_OF_A_ROW = 50;
    /** All texts of a workbook stand in one part, which is kept while it is read. */
    private static final long TEXTS_LIMIT = 100L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableRows() {}

    /**
     * A cell.
     *
     * @param number whether the workbook holds it as a number: then there is no doubt about its separators
     */
    public record Cell(String text, boolean number) {}

    /**
     * A row that holds something.
     *
     * @param line as people see it beside the row, from 1
     */
    public record Row(long line, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    /** What is done with each row. */
    @FunctionalInterface
    public interface Each {
        /** @return false when no more rows are wanted */
        boolean take(Row row) throws BadRecord;
    }

    /**
     * @throws BadRecord what {@code each} throws, or when it is no such table: codes {@code table.old-excel}, {@code table.unreadable},
     *     {@code table.quote-open}, {@code table.too-large}
     * @throws IOException when the file cannot be read from the disk
     */
    public static void read(Path file, Each each) throws IOException, BadRecord {
        byte[] start = new byte[4];
        try (InputStream in = Files.newInputStream(file)) {
            in.readNBytes(start, 0, start.length);
        }
        if (Arrays.equals(start, OLD_EXCEL)) {
            throw new BadRecord("table.old-excel");
        }
        if (Arrays.equals(start, ZIP)) {
            refuseWhatUnpacksBeyondReason(file);
            readWorkbook(file, each);
        } else {
            readCsv(file, each);
        }
    }

    /** By its directory, as what reads workbooks does: some that write them close their parts in a way that only it tells. */
    private static void refuseWhatUnpacksBeyondReason(Path file) throws BadRecord {
        byte[] buffer = new byte[1 << 16];
        long packed = Math.max(1, file.toFile().length());
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                boolean texts = entry.getName().endsWith("sharedStrings.xml");
                long before = unpacked;
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        boolean beyond =
                                unpacked > SafeStreams.RATIO_GRACE && unpacked / packed > SafeStreams.RATIO_LIMIT;
                        if (beyond || texts && unpacked - before > TEXTS_LIMIT) {
                            throw new BadRecord("table.too-large");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new BadRecord("table.unreadable");
        }
    }

    private static void readWorkbook(Path file, Each each) throws BadRecord {
        try (Workbook workbook = new Workbook(file)) {
            for (Row row = workbook.next(); row != null; row = workbook.next()) {
                if (!pass(row.line(), row.cells(), each)) {
                    return;
                }
            }
        }
    }

    /** What reads workbooks throws whatever it stumbles over; what is done with the rows may fail too, and is not to be taken for it. */
    private static final class Workbook implements AutoCloseable {
        private final ReadableWorkbook workbook;
        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

        Workbook(Path file) throws BadRecord {
            try {
                workbook = new ReadableWorkbook(file.toFile());
                stream = workbook.getFirstSheet().openStream();
                rows = stream.iterator();
            } catch (IOException | RuntimeException e) {
                throw new BadRecord("table.unreadable");
            }
        }

        @Nullable
        Row next() throws BadRecord {
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                org.dhatim.fastexcel.reader.Row row = rows.next();
                return new Row(
                        row.getRowNum(), row.stream().map(TableRows::cell).toList());
            } catch (RuntimeException e) {
                throw new BadRecord("table.unreadable");
            }
        }

        @Override
        public void close() throws BadRecord {
            stream.close();
            try {
                workbook.close();
            } catch (IOException e) {
                throw new BadRecord("table.unreadable");
            }
        }
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return new Cell("", false);
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
            try {
                return new Cell(new BigDecimal(raw).toPlainString(), true);
            } catch (NumberFormatException aText) {
                return new Cell(raw, false);
            }
        }
        return new Cell(cell.getText(), false);
    }

    private static void readCsv(Path file, Each each) throws IOException, BadRecord {
        long line = 1;
        try (BufferedReader text = new BufferedReader(ForgivingReader.of(Files.newInputStream(file)), FIRST_LINE);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (row.getFields().stream().anyMatch(field -> field.lines().count() > LINES_OF_A_ROW)) {
                    throw quoteOpen(line);
                }
                if (!pass(
                        line,
                        row.getFields().stream()
                                .map(field -> new Cell(field, false))
                                .toList(),
                        each)) {
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

    private static boolean pass(long line, List<Cell> cells, Each each) throws BadRecord {
        List<Cell> clean = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            clean.add(new Cell(
                    cell.text().replace('\u0000', ' ').replace('\ufeff', ' ').strip(), cell.number()));
        }
        return clean.stream().allMatch(cell -> cell.text().isEmpty()) || each.take(new Row(line, clean));
    }

    /** Leaves the reader where it was. */
    private static char separator(Reader text) throws IOException {
        text.mark(FIRST_LINE);
        char[] start = new char[FIRST_LINE / 2];
        int length = Math.max(0, text.read(start, 0, start.length));
        text.reset();
        String first =
                new String(start, 0, length).stripLeading().lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
