package org.chainon.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainon.kernel.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Table} as CSV (UTF-8 with mark, semicolons: what a French Excel opens by itself), as Excel or as JSON. */
@Component
public class TableWriter extends AbstractHttpMessageConverter<Table> {
    public static final MediaType CSV = new MediaType("text", "csv");
    public static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JsonMapper json;

    TableWriter(JsonMapper json) {
        super(StandardCharsets.UTF_8, CSV, EXCEL, MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Table readInternal(Class<? extends Table> type, HttpInputMessage message) {
        throw new IllegalStateException("tables are only written");
    }

    @Override
    protected void writeInternal(Table table, HttpOutputMessage message) throws IOException {
        MediaType type = message.getHeaders().getContentType();
        String ending = EXCEL.isCompatibleWith(type) ? "xlsx" : CSV.isCompatibleWith(type) ? "csv" : "json";
        if (!ending.equals("json")) {
            message.getHeaders()
                    .set("Content-Disposition", "attachment; filename=\"" + table.name() + "." + ending + "\"");
        }
        write(table, ending, message.getBody());
    }

    /** @param ending {@code csv}, {@code xlsx} or {@code json} */
    public void write(Table table, String ending, OutputStream out) throws IOException {
        try (Stream<List<@Nullable Object>> rows = table.rows()) {
            switch (ending) {
                case "csv" -> writeCsv(table, rows, out);
                case "xlsx" -> writeExcel(table, rows, out);
                default -> writeJson(table, rows, out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeCsv(Table table, Stream<List<@Nullable Object>> rows, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(writer);
        csv.writeRecord(table.columns());
        rows.forEach(row -> csv.writeRecord(row.stream().map(TableWriter::cell).toList()));
        csv.flush();
    }

    /** A text that a spreadsheet would take for a formula is kept a text. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    private static void writeExcel(Table table, Stream<List<@Nullable Object>> rows, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Chainon", null)) {
            Worksheet sheet = workbook.newWorksheet(table.name());
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.columns().get(column));
                sheet.style(0, column).bold().set();
            }
            int[] line = {0};
            rows.forEach(row -> {
                line[0]++;
                for (int column = 0; column < row.size(); column++) {
                    put(sheet, line[0], column, row.get(column));
                }
            });
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }

    private void writeJson(Table table, Stream<List<@Nullable Object>> rows, OutputStream out) {
        try (SequenceWriter sequence = json.writer().writeValuesAsArray(out)) {
            rows.forEach(row -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (int column = 0; column < row.size(); column++) {
                    object.put(table.columns().get(column), row.get(column));
                }
                sequence.write(object);
            });
        }
    }
}
