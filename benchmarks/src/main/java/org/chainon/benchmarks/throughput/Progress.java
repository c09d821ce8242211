package org.chainon.benchmarks.throughput;

import java.util.Locale;

/** What goes on, on standard error: figures alone go to standard output. */
final class Progress {
    private static final long START = System.nanoTime();

    private Progress() {}

    static void say(String format, Object... values) {
        long seconds = (System.nanoTime() - START) / 1_000_000_000;
        System.err.printf(Locale.ROOT, "[%4d s] " + format + "%n", prepend(seconds, values));
    }

    private static Object[] prepend(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
