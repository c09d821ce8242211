package org.chainon.supplier.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Lines of a text, however long it pretends to be: of a line over the limit only the start is kept. */
final class Lines {
    /** One line without its end. */
    record Line(int number, String text, boolean cut) {}

    private final Reader in;
    private final int limit;
    private final char[] buffer = new char[1 << 15];
    private final Deque<Line> unread = new ArrayDeque<>();
    private int at;
    private int end;
    private int number;

    Lines(Reader in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        Line again = unread.pollFirst();
        if (again != null) {
            return again;
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        boolean any = false;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (c == '\n') {
                break;
            }
            if (text.length() < limit) {
                text.append((char) c);
            } else {
                cut = true;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return new Line(number, text.toString(), cut);
    }

    /** Gives a line back: it comes again, before those given back earlier. */
    void unread(Line line) {
        unread.addFirst(line);
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(buffer, 0, buffer.length);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++];
    }
}
