package org.chainon.need.programme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The visible sheets of an Excel file. Of a formula the value counts that Excel last worked out; nothing is worked out here. */
final class ExcelLines {
    private static final long MOST_UNPACKED = 150L << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_CELLS = 200;
    private static final int LONGEST_CELL = 2_000;

    private ExcelLines() {}

    static List<List<PlanFile.Line>> read(byte[] bytes) throws IOException {
        weigh(bytes);
        List<List<PlanFile.Line>> sheets = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.add(lines(sheet));
            }
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            throw new IOException("not a workbook that can be read", e);
        }
        return sheets;
    }

    /** A zip bomb is left before anything is made of it. */
    private static void weigh(byte[] bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                            throw new IOException("unpacks beyond reason");
                        }
                    }
                }
            }
        }
    }

    private static List<PlanFile.Line> lines(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(2L * PlanFile.MOST_LINES)
                    .map(row -> new PlanFile.Line(row.getRowNum(), cells(row)))
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(MOST_CELLS, row.getCellCount()); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.ERROR) {
            return "";
        }
        boolean number =
                cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && raw.matches("-?[0-9.eE+-]+");
        if (!number) {
            Object value = cell.getType() == CellType.STRING ? cell.getValue() : raw;
            String plain = String.valueOf(value)
                    .replace("\u0000", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            return plain.length() > LONGEST_CELL ? plain.substring(0, LONGEST_CELL) : plain;
        }
        if (dated(cell.getDataFormatString()) && cell.getType() == CellType.NUMBER) {
            LocalDateTime day = cell.asDate();
            return day.toLocalDate().toString();
        }
        try {
            return new BigDecimal(raw).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static boolean dated(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return plain.contains("yy") || plain.matches(".*d+[/. -]+m+.*") || plain.matches(".*m+[/. -]+y.*");
    }
}
