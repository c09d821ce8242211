package org.chainon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.chainon.intake.TableRows.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the visible sheets of an Excel workbook. What reads workbooks throws whatever it stumbles over. */
final class WorkbookRows implements AutoCloseable {
    /** Some hundred times the largest table that anybody hands in, packed. */
    private static final long UNPACKED_LIMIT = 1L << 30;
    /** All texts of a workbook stand in one part, which is kept while it is read. */
    private static final long TEXTS_LIMIT = 100L << 20;

    private static final int PARTS_LIMIT = 2_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LAST_DAY = 2_958_466;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private final ReadableWorkbook workbook;
    private final LocalDate epoch;
    private final Map<String, Boolean> dated = new HashMap<>();

    private WorkbookRows(Path file) throws BadRecord {
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            epoch = workbook.isDate1904() ? EPOCH_1904 : EPOCH;
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    static void read(Path file, TableRows.Each each) throws BadRecord {
        refuseWhatUnpacksBeyondReason(file);
        try (WorkbookRows rows = new WorkbookRows(file)) {
            int place = 0;
            for (Sheet sheet : rows.visible()) {
                rows.read(sheet, place++, each);
            }
        }
    }

    private static BadRecord unreadable() {
        return new BadRecord("table.unreadable");
    }

    /** By its directory, as what reads workbooks does: some that write them close their parts in a way that only it tells. */
    private static void refuseWhatUnpacksBeyondReason(Path file) throws BadRecord {
        byte[] buffer = new byte[1 << 16];
        long packed = Math.max(1, file.toFile().length());
        long unpacked = 0;
        boolean excel = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS_LIMIT) {
                throw new BadRecord("table.unpacks-too-large");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                excel |= entry.getName().startsWith("xl/");
                boolean texts = entry.getName().endsWith("sharedStrings.xml");
                long before = unpacked;
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        boolean beyond =
                                unpacked > SafeStreams.RATIO_GRACE && unpacked / packed > SafeStreams.RATIO_LIMIT;
                        if (beyond || unpacked > UNPACKED_LIMIT || texts && unpacked - before > TEXTS_LIMIT) {
                            throw new BadRecord("table.unpacks-too-large");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable();
        }
        if (!excel) {
            throw new BadRecord("table.other-format");
        }
    }

    private List<Sheet> visible() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    /** What is done with the rows may fail too, and is not to be taken for what reading throws. */
    private void read(Sheet sheet, int place, TableRows.Each each) throws BadRecord {
        try (Stream<Row> stream = opened(sheet)) {
            Iterator<Row> rows = stream.iterator();
            for (TableRows.Row row = next(rows, place); row != null; row = next(rows, place)) {
                if (!TableRows.pass(place, row.line(), row.cells(), each)) {
                    return;
                }
            }
        }
    }

    private static Stream<Row> opened(Sheet sheet) throws BadRecord {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    private TableRows.@Nullable Row next(Iterator<Row> rows, int place) throws BadRecord {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            return new TableRows.Row(
                    place,
                    row.getRowNum(),
                    row.stream().limit(TableRows.MOST_CELLS).map(this::cell).toList());
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return new Cell("", false);
        }
        if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
            return new Cell(cell.getText(), false);
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        try {
            BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
            if (raw.length() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
                return new Cell(raw, false);
            }
            String format = cell.getDataFormatString();
            boolean day = format != null
                    && number.signum() > 0
                    && number.intValue() < LAST_DAY
                    && dated.computeIfAbsent(format, WorkbookRows::dated);
            return day
                    ? new Cell(epoch.plusDays(number.intValue()).toString(), false)
                    : new Cell(number.toPlainString(), true);
        } catch (NumberFormatException aText) {
            return new Cell(raw, false);
        }
    }

    private static boolean dated(String format) {
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return plain.contains("yy") || plain.matches(".*d+[/. -]+m+.*") || plain.matches(".*m+[/. -]+y.*");
    }

    @Override
    public void close() throws BadRecord {
        try {
            workbook.close();
        } catch (IOException e) {
            throw unreadable();
        }
    }
}
