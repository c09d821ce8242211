package org.chainon.notice.source.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ImportRun;
import org.chainon.intake.InputFile;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of JSON: one value, several one after the other, or one a line ({@code .jsonl}, {@code .ndjson}). Where the file is
 * broken, what was read before stays and the rest is one quarantined entry; with one value a line only that line is lost.
 */
public final class JsonFile {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(10_000_000)
                    .maxNumberLength(500)
                    .maxNameLength(2_000)
                    .build())
            .build();
    private static final JsonMapper MAPPER = new JsonMapper(FACTORY);

    private final InputFile file;
    private final ImportRun run;

    public JsonFile(InputFile file, ImportRun run) {
        this.file = file;
        this.run = run;
    }

    /** The node as UTF-8 text: the same content as the record that came, without its line breaks. */
    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /**
     * Calls {@code each} on every value of the file.
     *
     * @throws IOException when the bytes cannot be read further
     */
    public void read(Consumer<JsonCursor> each) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        try (InputStream in = file.open()) {
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                readLines(in, each);
            } else {
                RecentBytes recent = new RecentBytes(in);
                values(recent, file.name(), recent::last, each);
            }
        }
    }

    private void readLines(InputStream in, Consumer<JsonCursor> each) throws IOException {
        ByteLines lines = new ByteLines(in, (int) JsonCursor.RECORD_LIMIT);
        for (byte @Nullable [] line = lines.next(); line != null; line = lines.next()) {
            String location = file.name() + ":" + lines.number();
            byte[] bytes = line;
            if (lines.cut()) {
                quarantine(location, new BadRecord("json.too-large", Map.of("megabytes", 32)).reason(), bytes);
            } else {
                values(new ByteArrayInputStream(bytes), location, () -> bytes, each);
            }
        }
    }

    private void values(InputStream in, String location, Raw raw, Consumer<JsonCursor> each) throws IOException {
        try (JsonParser parser = MAPPER.createParser(in)) {
            while (parser.nextToken() != null) {
                each.accept(new JsonCursor(parser, location));
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
            quarantine(offset < 0 ? location : location + "@" + offset, broken(e), raw.bytes());
        }
    }

    private void quarantine(String location, Reason reason, byte[] raw) {
        run.quarantined(location, location, reason, raw);
    }

    private static Reason broken(JacksonException e) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        String code = switch (e) {
            case UnexpectedEndOfInputException end -> "json.truncated";
            case StreamConstraintsException limit -> "json.limit";
            default ->
                message.startsWith("Unexpected end-of-input")
                        ? "json.truncated"
                        : message.startsWith("Invalid UTF-8") ? "json.encoding" : "json.syntax";
        };
        return e.getLocation() == null
                ? new Reason(code, Map.of("line", 0, "column", 0, "offset", 0, "problem", message))
                : new Reason(
                        code,
                        Map.of(
                                "line", e.getLocation().getLineNr(),
                                "column", e.getLocation().getColumnNr(),
                                "offset", e.getLocation().getByteOffset(),
                                "problem", message));
    }

    @FunctionalInterface
    private interface Raw {
        byte[] bytes();
    }

    /** Keeps what was read last, to show where a file breaks. */
    private static final class RecentBytes extends FilterInputStream {
        private byte[] last = new byte[0];

        RecentBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                last = Arrays.copyOfRange(buffer, offset, offset + count);
            }
            return count;
        }

        byte[] last() {
            return last;
        }
    }
}
