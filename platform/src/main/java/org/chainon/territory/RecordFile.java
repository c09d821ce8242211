package org.chainon.territory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.intake.InputFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of records, JSON or CSV as its first sign says, read one record after the other. */
final class RecordFile {
    private static final int HEADER_LIMIT = 1 << 16;

    /** Reads one element of a list: what follows it is no fault. */
    private static final JsonMapper ELEMENTS = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordFile() {}

    /** One record with what is needed to set it aside and to read it again: a small file of the same form. */
    sealed interface Record {
        /** The place in the file: number of the element, or of the line. */
        long position();

        String raw();

        /** @param list name of the list that holds it, empty for a bare array */
        record Json(long position, String list, JsonNode node) implements Record {
            @Override
            public String raw() {
                return list.isEmpty() ? "[" + node + "]" : "{\"" + list + "\":[" + node + "]}";
            }
        }

        /** @param header the first line as it came; fields go by its names, folded */
        record Csv(long position, String header, String line, Map<String, String> fields) implements Record {
            @Override
            public String raw() {
                return header + "\n" + line + "\n";
            }

            /** The first of these columns that is there; empty without. */
            String field(String... names) {
                for (String name : names) {
                    String value = fields.get(name);
                    if (value != null) {
                        return value.strip();
                    }
                }
                return "";
            }
        }
    }

    /** Takes one record. */
    @FunctionalInterface
    interface Taker {
        void take(Record record) throws IOException;
    }

    static void each(InputFile file, Taker taker) throws IOException {
        try (InputStream raw = file.open();
                InputStream in = new BufferedInputStream(raw, HEADER_LIMIT)) {
            int sign = firstSign(in);
            if (sign == '{' || sign == '[') {
                eachJson(in, taker);
            } else {
                eachCsv(in, taker);
            }
        } catch (JacksonException | CsvParseException e) {
            throw new IOException(file.name() + ": " + e.getMessage(), e);
        }
    }

    /** The first sign that is neither a byte order mark nor white space; the stream stands at it, −1 at the end. */
    private static int firstSign(InputStream in) throws IOException {
        while (true) {
            in.mark(1);
            int sign = in.read();
            if (sign < 0 || (sign != 0xEF && sign != 0xBB && sign != 0xBF && !Character.isWhitespace(sign))) {
                in.reset();
                return sign;
            }
        }
    }

    private static void eachJson(InputStream in, Taker taker) throws IOException {
        try (JsonParser parser = ELEMENTS.createParser(in)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                eachElement(parser, "", taker);
                return;
            }
            String name;
            while ((name = parser.nextName()) != null) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    eachElement(parser, name, taker);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private static void eachElement(JsonParser parser, String list, Taker taker) throws IOException {
        long position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = ELEMENTS.readTree(parser);
            taker.take(new Record.Json(++position, list, node));
        }
    }

    private static void eachCsv(InputStream in, Taker taker) throws IOException {
        String header = firstLine(in);
        char separator = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        var all =
                new SequenceInputStream(new ByteArrayInputStream((header + "\n").getBytes(StandardCharsets.UTF_8)), in);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(all)) {
            List<String> names = null;
            for (CsvRecord row : reader) {
                if (names == null) {
                    names = row.getFields().stream().map(PlaceNames::fold).toList();
                } else {
                    taker.take(new Record.Csv(
                            row.getStartingLineNumber(),
                            header,
                            String.join(String.valueOf(separator), row.getFields()),
                            fields(names, row)));
                }
            }
        }
    }

    private static Map<String, String> fields(List<String> names, CsvRecord row) {
        Map<String, String> fields = HashMap.newHashMap(names.size());
        for (int i = 0; i < Math.min(names.size(), row.getFieldCount()); i++) {
            fields.putIfAbsent(names.get(i), row.getField(i));
        }
        return fields;
    }

    private static String firstLine(InputStream in) throws IOException {
        var bytes = new byte[HEADER_LIMIT];
        int length = 0;
        for (int b = in.read(); b >= 0 && b != '\n' && length < HEADER_LIMIT; b = in.read()) {
            bytes[length++] = (byte) b;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).strip();
    }

    /** A JSON text or number as text, empty where there is none. */
    static String text(JsonNode node, String... names) {
        for (String name : names) {
            @Nullable JsonNode value = node.get(name);
            if (value != null && value.isValueNode() && !value.isNull()) {
                return value.asString("").strip();
            }
        }
        return "";
    }
}
