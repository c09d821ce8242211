package org.chainon.shell.look;

import org.chainon.account.Colour;

/** A body's two colours as a style sheet: with what is derived from them, in light and in dark. */
record LookStyle(Colour action, Colour accent) {
    private static final Colour WHITE = new Colour("#ffffff");
    private static final Colour BLACK = new Colour("#000000");
    /** Grounds of the pages, as the platform's style sheet has them. */
    private static final Colour PAPER = new Colour("#fbfaf7");

    private static final Colour NIGHT = new Colour("#131c2b");
    private static final Colour NIGHT_SURFACE = new Colour("#1b273a");

    /** Whether words in the action colour can be read on paper, and words of paper on it. */
    static boolean readable(Colour action) {
        return action.contrast(PAPER) >= Colour.READABLE;
    }

    /** The nearest darker colour that can be read. */
    static Colour nearest(Colour action) {
        return action.readableOn(PAPER, BLACK);
    }

    String css() {
        Colour strong = action.mixed(BLACK, 0.25);
        Colour wash = action.mixed(WHITE, 0.88);
        Colour night = action.readableOn(NIGHT_SURFACE, WHITE).mixed(WHITE, 0.12);
        return """
                :root { --leaf: %s; --leaf-strong: %s; --leaf-wash: %s; --sun: %s; --sun-wash: %s; }
                @media (prefers-color-scheme: dark) {
                  :root { --leaf: %s; --leaf-strong: %s; --leaf-wash: %s; --sun-wash: %s; }
                }
                """.formatted(
                        action,
                        strong,
                        wash,
                        accent,
                        accent.mixed(WHITE, 0.82),
                        night,
                        night.mixed(WHITE, 0.3),
                        action.mixed(NIGHT, 0.72),
                        accent.mixed(NIGHT, 0.78));
    }
}
