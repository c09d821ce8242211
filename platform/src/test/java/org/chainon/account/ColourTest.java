package org.chainon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {
    private static final Colour WHITE = new Colour("#ffffff");
    private static final Colour BLACK = new Colour("#000000");

    /** Ratios as the WCAG working group's own examples give them. */
    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(BLACK.contrast(WHITE)).isEqualTo(21, within(0.001));
        assertThat(WHITE.contrast(WHITE)).isEqualTo(1, within(0.001));
        assertThat(new Colour("#777777").contrast(WHITE)).isEqualTo(4.48, within(0.01));
        assertThat(new Colour("#767676").contrast(WHITE)).isEqualTo(4.54, within(0.01));
    }

    @Test
    void theNearestReadableColourIsReadableAndStaysWhenItIs() {
        Colour yellow = new Colour("#f2b134");
        assertThat(yellow.contrast(WHITE)).isLessThan(Colour.READABLE);
        assertThat(yellow.readableOn(WHITE, BLACK).contrast(WHITE)).isGreaterThanOrEqualTo(Colour.READABLE);
        Colour leaf = new Colour("#1f7a5c");
        assertThat(leaf.readableOn(WHITE, BLACK)).isEqualTo(leaf);
    }

    @Test
    void coloursAreReadAsTyped() {
        assertThat(Colour.read(" 1F7A5C ")).contains(new Colour("#1f7a5c"));
        assertThat(Colour.read("#1f7a5c;}body{")).isEmpty();
        assertThat(Colour.read("vert")).isEmpty();
    }
}
