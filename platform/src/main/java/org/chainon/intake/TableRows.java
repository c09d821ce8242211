package org.chainon.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of a table that somebody made in a spreadsheet or exported from a program: the visible sheets of an Excel workbook (.xlsx), or text
 * parted by semicolon, comma or tab, as most of its first lines are. Read from front to back; memory does not grow with the table.
 */
public final class TableRows {
    static final int MOST_CELLS = 500;
    static final int LONGEST_CELL = 2_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final Pattern SPACES = Pattern.compile("[\\s\\u0000\\ufeff]+");

    private TableRows() {}

    /**
     * A cell. Days of a workbook are written {@code 2027-04-01}; of a formula the value counts that the workbook last worked out.
     *
     * @param text on one line, cut when it is too long
     * @param number whether the workbook holds it as a number: then there is no doubt about its separators
     */
    public record Cell(String text, boolean number) {
        public Cell {
            String plain = SPACES.matcher(text).replaceAll(" ").strip();
            text = plain.length() > LONGEST_CELL ? plain.substring(0, LONGEST_CELL) : plain;
        }
    }

    /**
     * A row that holds something.
     *
     * @param sheet its place among the visible ones, from 0
     * @param line as people see it beside the row, from 1
     */
    public record Row(int sheet, long line, List<Cell> cells) {
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
        /** @return false when no more rows of its sheet are wanted */
        boolean take(Row row) throws BadRecord;
    }

    /**
     * @throws BadRecord what {@code each} throws, or when it is no such table: codes {@code table.old-excel}, {@code table.other-format},
     *     {@code table.unreadable}, {@code table.quote-open}, {@code table.unpacks-too-large}
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
        if (Arrays.equals(start, PDF)) {
            throw new BadRecord("table.other-format");
        }
        if (Arrays.equals(start, ZIP)) {
            WorkbookRows.read(file, each);
        } else {
            TextRows.read(file, each);
        }
    }

    /** Up to {@code limit} rows of each sheet, for looking for headings. */
    public static List<Row> first(Path file, int limit) throws IOException, BadRecord {
        List<Row> first = new ArrayList<>();
        int[] taken = {0, 0};
        read(file, row -> {
            taken[1] = row.sheet() == taken[0] ? taken[1] + 1 : 1;
            taken[0] = row.sheet();
            first.add(row);
            return taken[1] < limit;
        });
        return first;
    }

    /** @return whether more rows are wanted; of one that holds nothing nobody is told */
    static boolean pass(int sheet, long line, List<Cell> cells, Each each) throws BadRecord {
        return cells.stream().allMatch(cell -> cell.text().isEmpty()) || each.take(new Row(sheet, line, cells));
    }
}
