package org.chainon.notice.source.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a file as bytes; of a line longer than the limit only its beginning is kept. Blank lines are left out. */
final class ByteLines {
    private final InputStream in;
    private final int limit;
    private int number;
    private boolean cut;

    ByteLines(InputStream in, int limit) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limit = limit;
    }

    /** The next line, or null at the end. */
    byte @Nullable [] next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            cut = false;
            boolean blank = true;
            int b = in.read();
            if (b < 0) {
                return null;
            }
            for (; b >= 0 && b != '\n'; b = in.read()) {
                blank &= b <= ' ';
                if (line.size() < limit) {
                    line.write(b);
                } else {
                    cut = true;
                }
            }
            number++;
            if (!blank) {
                return line.toByteArray();
            }
        }
    }

    /** Of the line that {@link #next} gave, from 1. */
    int number() {
        return number;
    }

    boolean cut() {
        return cut;
    }
}
