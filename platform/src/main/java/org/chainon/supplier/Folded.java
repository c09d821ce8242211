package org.chainon.supplier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text without what readers do not distinguish when they search: case, accents, ligatures, punctuation. */
public final class Folded {
    private Folded() {}

    /** Lower-case ASCII letters and digits, words parted by one space. */
    public static String text(String raw) {
        String plain =
                Normalizer.normalize(raw.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        folded.appendCodePoint(c);
                    } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                        folded.append(' ');
                    }
                });
        return folded.toString().strip();
    }

    public static List<String> words(String raw) {
        String folded = text(raw);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
