package org.chainon.notice.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chainon.intake.InputFile;
import org.chainon.intake.SafeStreams;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON file into its records before any is parsed, so that a broken one does not take its neighbours with it: an array of
 * objects, objects one a line, or an object that wraps an array ({@code results}, {@code records}).
 */
public final class JsonRecords {
    /** The largest record that is kept whole, in bytes. */
    private static final int LARGEST = 50 << 20;

    private static final int PEEK = 1 << 20;

    private JsonRecords() {}

    /** Takes the records in order; {@code number} counts from 1. */
    public interface Sink {
        void record(int number, byte[] json);

        void broken(int number, Reason reason, byte[] raw);
    }

    /** @param wrappers names of arrays of records inside an outer object */
    public static void read(InputFile file, Set<String> wrappers, Sink sink) throws IOException {
        try (InputStream opened = file.open()) {
            BufferedInputStream in = new BufferedInputStream(utf8(opened), 1 << 16);
            in.mark(PEEK + 1);
            byte[] start = in.readNBytes(PEEK);
            in.reset();
            Cutter cutter = new Cutter(wrappers, sink);
            boolean lines = oneALine(file.name(), start);
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    if (lines && buffer[i] == '\n') {
                        cutter.cutHere();
                    } else {
                        cutter.accept(buffer[i]);
                    }
                }
            }
            cutter.end();
        }
    }

    private static boolean oneALine(String name, byte[] start) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return true;
        }
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < start.length; i++) {
            byte c = start[i];
            if (c == '"' && !(text && start[i - 1] == '\\')) {
                text = !text;
            } else if (!text && (c == '{' || c == '[')) {
                depth++;
            } else if (!text && (c == '}' || c == ']')) {
                depth--;
            } else if (c == '\n' && i > 0 && start[0] == '{') {
                return depth == 0
                        && new String(start, i, Math.min(200, start.length - i), StandardCharsets.UTF_8)
                                .strip()
                                .startsWith("{");
            }
        }
        return false;
    }

    /** The same characters as UTF-8, whatever Unicode encoding they came in. */
    private static InputStream utf8(InputStream opened) throws IOException {
        BufferedInputStream in = new BufferedInputStream(opened, 1 << 16);
        in.mark(8);
        byte[] start = in.readNBytes(4);
        in.reset();
        Charset wide = wide(start);
        if (wide != null) {
            return new Recoded(new InputStreamReader(in, wide));
        }
        if (start.length >= 3 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb && (start[2] & 0xff) == 0xbf) {
            in.skipNBytes(3);
        }
        return in;
    }

    private static @Nullable Charset wide(byte[] start) {
        if (start.length < 2) {
            return null;
        }
        int mark = (start[0] & 0xff) << 8 | (start[1] & 0xff);
        if (mark == 0xfeff || mark == 0xfffe) {
            return StandardCharsets.UTF_16;
        }
        if (start[0] == 0 && start[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return start[0] != 0 && start[1] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static final class Recoded extends InputStream {
        private final Reader reader;
        private final char[] chars = new char[8192];
        private InputStream current = new ByteArrayInputStream(new byte[0]);

        private Recoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            int next = current.read();
            while (next < 0) {
                int count = reader.read(chars, 0, chars.length - 1);
                if (count < 0) {
                    return -1;
                }
                if (Character.isHighSurrogate(chars[count - 1])) {
                    int low = reader.read();
                    if (low >= 0) {
                        chars[count++] = (char) low;
                    }
                }
                current = new ByteArrayInputStream(new String(chars, 0, count).getBytes(StandardCharsets.UTF_8));
                next = current.read();
            }
            return next;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** Follows braces, brackets and quotes; knows nothing else of JSON. */
    private static final class Cutter {
        private final Set<String> wrappers;
        private final Sink sink;
        private int number;
        private int depth;
        private boolean inText;
        private boolean escaped;
        private boolean tooLarge;
        private boolean started;
        // The depth at which a record's brace opens: 0 alone or one a line, 1 in an array, 2 in a wrapper's array, -1
        // behind it.
        private int recordDepth;
        private @Nullable ByteArrayOutputStream record;
        private final StringBuilder text = new StringBuilder();
        private String key = "";

        private Cutter(Set<String> wrappers, Sink sink) {
            this.wrappers = wrappers;
            this.sink = sink;
        }

        private void accept(byte b) {
            if (inText) {
                keep(b);
                insideText(b);
                return;
            }
            switch (b) {
                case '"' -> {
                    keep(b);
                    inText = true;
                    text.setLength(0);
                }
                case '{', '[' -> open(b);
                case '}', ']' -> close(b);
                case ':' -> {
                    keep(b);
                    if (depth == 1) {
                        key = text.toString();
                    }
                }
                default -> {
                    keep(b);
                    stray(b);
                }
            }
        }

        private void insideText(byte b) {
            if (escaped) {
                escaped = false;
            } else if (b == '\\') {
                escaped = true;
            } else if (b == '"') {
                inText = false;
            } else if (depth == 1 && recordDepth <= 0 && text.length() < 64) {
                text.append((char) b);
            }
        }

        /** Something that is no JSON, before any record. */
        private void stray(byte b) {
            if (depth == 0 && record == null && b > ' ') {
                record = new ByteArrayOutputStream();
                started = true;
                keep(b);
            }
        }

        private void open(byte b) {
            started = true;
            if (depth == 0 && b == '[') {
                recordDepth = 1;
                record = null;
            } else if (depth == 1 && b == '[' && recordDepth <= 0 && wrappers.contains(key)) {
                recordDepth = 2;
                record = null;
            } else if (b == '{' && depth == recordDepth && (record == null || depth == 0)) {
                record = new ByteArrayOutputStream();
                tooLarge = false;
            }
            keep(b);
            depth++;
        }

        private void close(byte b) {
            keep(b);
            if (depth > 0) {
                depth--;
            }
            if (record != null && depth == recordDepth && b == '}') {
                emit();
            } else if (depth == 1 && recordDepth == 2) {
                recordDepth = -1;
            }
            if (depth == 0) {
                recordDepth = 0;
                key = "";
            }
        }

        private void keep(byte b) {
            if (record != null) {
                if (record.size() < LARGEST) {
                    record.write(b);
                } else {
                    tooLarge = true;
                }
            }
        }

        private void emit() {
            byte[] bytes = record == null ? new byte[0] : record.toByteArray();
            record = null;
            number++;
            if (tooLarge) {
                tooLarge = false;
                sink.broken(number, new Reason("notice.too-large", Map.of("limit", LARGEST >> 20)), cut(bytes));
            } else {
                sink.record(number, bytes);
            }
        }

        /** The end of a line, where a record may not go on. */
        private void cutHere() {
            end();
            started = false;
            depth = 0;
            inText = false;
            escaped = false;
            recordDepth = 0;
            key = "";
        }

        private void end() {
            if (record != null && started) {
                number++;
                sink.broken(number, Reason.of("notice.json-broken"), cut(record.toByteArray()));
            }
            record = null;
        }

        private static byte[] cut(byte[] bytes) {
            return bytes.length > SafeStreams.RAW_LIMIT ? java.util.Arrays.copyOf(bytes, SafeStreams.RAW_LIMIT) : bytes;
        }
    }
}
