package org.chainon.account;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour of the screen.
 *
 * @param hex {@code #1f7a5c}
 */
public record Colour(String hex) {
    /** What text needs against its ground: WCAG 2.2, success criterion 1.4.3 (level AA). */
    public static final double READABLE = 4.5;

    private static final int CHANNELS = 3;

    public Colour {
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("not a colour: " + hex);
        }
    }

    /** As typed: with or without its sign, in any case. */
    public static Optional<Colour> read(String typed) {
        String hex = typed.strip().toLowerCase(Locale.ROOT);
        String signed = hex.startsWith("#") ? hex : "#" + hex;
        return signed.matches("#[0-9a-f]{6}") ? Optional.of(new Colour(signed)) : Optional.empty();
    }

    /** The contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black on white). */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private double luminance() {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < CHANNELS; i++) {
            double value = channel(i) / 255.0;
            sum += weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private int channel(int i) {
        return Integer.parseInt(hex, 1 + 2 * i, 3 + 2 * i, 16);
    }

    /** @param share of the other colour, from 0 to 1 */
    public Colour mixed(Colour other, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 0; i < CHANNELS; i++) {
            mixed.append("%02x".formatted(Math.round(channel(i) * (1 - share) + other.channel(i) * share)));
        }
        return new Colour(mixed.toString());
    }

    /** The same, or the nearest to it on the way to another that can be read on the ground. */
    public Colour readableOn(Colour ground, Colour towards) {
        Colour nearest = this;
        for (int step = 1; step <= 50 && nearest.contrast(ground) < READABLE; step++) {
            nearest = mixed(towards, step / 50.0);
        }
        return nearest;
    }

    @Override
    public String toString() {
        return hex;
    }
}
