package org.chainon.benchmarks.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Suppliers by their alerts a week, as a picture for the docs. */
final class Histogram {
    private static final int BARS = 41;
    private static final int BAR = 16;
    private static final int HEIGHT = 220;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int LABEL_EVERY = 5;
    private static final int LINES = 4;

    private final int[] counts = new int[BARS];

    /** @param weekly alerts a week, one a supplier; a bar is all that round up to its number, the first those with none */
    Histogram(double[] weekly) {
        for (double each : weekly) {
            counts[Math.min(BARS - 1, (int) Math.ceil(each))]++;
        }
    }

    /** Suppliers between two lines: 1, 2 or 5 times a power of ten, so that the highest bar has room. */
    private int step() {
        int most = Math.max(LINES, Arrays.stream(counts).max().orElse(LINES));
        for (int power = 1; ; power *= 10) {
            for (int digit : List.of(1, 2, 5)) {
                if (digit * power * LINES >= most) {
                    return digit * power;
                }
            }
        }
    }

    String svg() {
        int step = step();
        int most = step * LINES;
        int width = LEFT + BARS * BAR + 20;
        StringBuilder svg = new StringBuilder();
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" fill="#1b1b1b">
                <title>Suppliers by alerts a week</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="22" font-size="14">Number of suppliers (up) by alerts a week (across; 1 is above 0, up to 1)</text>
                """.formatted(width, TOP + HEIGHT + 40, LEFT));
        for (int line = 0; line <= LINES; line++) {
            int y = TOP + HEIGHT - line * HEIGHT / LINES;
            svg.append("""
                    <line x1="%d" x2="%d" y1="%d" y2="%d" stroke="#d0d0d0"/>
                    <text x="%d" y="%d" text-anchor="end">%d</text>
                    """.formatted(LEFT, LEFT + BARS * BAR, y, y, LEFT - 8, y + 4, step * line));
        }
        for (int bar = 0; bar < BARS; bar++) {
            double height = counts[bar] * (double) HEIGHT / most;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"#1f5fa8\"/>%n",
                    LEFT + bar * BAR + 1,
                    TOP + HEIGHT - height,
                    BAR - 2,
                    height));
            if (bar % LABEL_EVERY == 0) {
                svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>%n"
                        .formatted(LEFT + bar * BAR + BAR / 2, TOP + HEIGHT + 18, bar));
            }
        }
        return svg.append("</svg>\n").toString();
    }
}
