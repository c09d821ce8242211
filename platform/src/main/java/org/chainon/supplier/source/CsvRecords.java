package org.chainon.supplier.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.intake.BadRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records of a CSV file (RFC 4180; parted by comma, semicolon or tab, whichever its first line has most of). A quote that is
 * never closed spoils its own line only.
 */
final class CsvRecords {
    private static final int LINES_OF_A_RECORD = 50;

    /** A record as it came, which a person can retry: the file's first line stands before it. */
    record CsvRecord(
            int line,
            String raw,
            @Nullable Fields fields,
            @Nullable BadRecord refusal) {}

    private final Lines lines;
    private final String headerLine;
    private final List<String> header;
    private final char delimiter;

    CsvRecords(Lines lines) throws IOException {
        this.lines = lines;
        Lines.Line first = lines.next();
        while (first != null && first.text().isBlank()) {
            first = lines.next();
        }
        headerLine = first == null ? "" : first.text();
        delimiter = delimiter(headerLine);
        List<String> names = new ArrayList<>();
        split(headerLine, names);
        header = names.stream().map(Fields::key).toList();
    }

    List<String> header() {
        return header;
    }

    /** The next record, or null at the end. */
    @Nullable
    CsvRecord next() throws IOException {
        Lines.Line first = lines.next();
        while (first != null && first.text().isBlank()) {
            first = lines.next();
        }
        return first == null ? null : record(first);
    }

    private CsvRecord record(Lines.Line first) throws IOException {
        StringBuilder raw = new StringBuilder(first.text());
        Deque<Lines.Line> more = new ArrayDeque<>();
        List<String> values = new ArrayList<>();
        boolean cut = first.cut();
        while (!cut && !split(raw, values)) {
            Lines.Line next = more.size() < LINES_OF_A_RECORD ? lines.next() : null;
            if (next == null || next.cut() || raw.length() + next.text().length() > SuppliersImporter.RECORD_LIMIT) {
                if (next != null) {
                    more.addLast(next);
                }
                more.descendingIterator().forEachRemaining(lines::unread);
                return refused(first, first.text(), "supplier.quote-open", Map.of());
            }
            more.addLast(next);
            raw.append('\n').append(next.text());
            values.clear();
        }
        if (cut) {
            return refused(
                    first, raw.toString(), "supplier.record-too-long", Map.of("limit", SuppliersImporter.RECORD_LIMIT));
        }
        if (values.size() > header.size()
                && values.subList(header.size(), values.size()).stream().anyMatch(value -> !value.isBlank())) {
            return refused(
                    first,
                    raw.toString(),
                    "supplier.too-many-columns",
                    Map.of("columns", values.size(), "expected", header.size()));
        }
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < Math.min(values.size(), header.size()); i++) {
            byName.putIfAbsent(header.get(i), values.get(i));
        }
        return new CsvRecord(first.number(), withHeader(raw.toString()), new Fields(byName), null);
    }

    private CsvRecord refused(Lines.Line line, String raw, String code, Map<String, Object> values) {
        return new CsvRecord(line.number(), withHeader(raw), null, new BadRecord(code, values));
    }

    private String withHeader(String raw) {
        return headerLine + "\n" + raw + "\n";
    }

    private static char delimiter(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Parts the text into values; false when a quote is still open at its end. */
    private boolean split(CharSequence text, List<String> values) {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean fresh = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    value.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == delimiter) {
                values.add(value.toString());
                value.setLength(0);
                fresh = true;
                continue;
            } else if (c == '"' && fresh) {
                quoted = true;
            } else {
                value.append(c);
            }
            fresh = false;
        }
        values.add(value.toString());
        return !quoted;
    }
}
