package org.chainon.shell.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.account.Colour;
import org.junit.jupiter.api.Test;

class LookStyleTest {
    private static final Pattern VALUE = Pattern.compile("--(leaf[a-z-]*): (#[0-9a-f]{6})");

    @Test
    void whateverTheColourItCanBeReadInLightAndDark() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Colour action = LookStyle.nearest(new Colour("#%06x".formatted(random.nextInt(0x1000000))));
            String css = new LookStyle(action, new Colour("#f2b134")).css();
            String[] modes = css.split("@media");
            assertReadable(modes[0], "leaf", new Colour("#fbfaf7"));
            assertReadable(modes[0], "leaf-strong", new Colour("#ffffff"));
            assertThat(value(modes[0], "leaf-strong").contrast(value(modes[0], "leaf-wash")))
                    .isGreaterThanOrEqualTo(Colour.READABLE);
            assertReadable(modes[1], "leaf", new Colour("#131c2b"));
            assertReadable(modes[1], "leaf", new Colour("#1b273a"));
            assertThat(value(modes[1], "leaf-strong").contrast(value(modes[1], "leaf-wash")))
                    .isGreaterThanOrEqualTo(Colour.READABLE);
        }
    }

    private static void assertReadable(String css, String name, Colour ground) {
        assertThat(value(css, name).contrast(ground)).as(css).isGreaterThanOrEqualTo(Colour.READABLE);
    }

    private static Colour value(String css, String name) {
        Matcher matcher = VALUE.matcher(css);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return new Colour(matcher.group(2));
            }
        }
        throw new AssertionError(name + " is missing in " + css);
    }
}
