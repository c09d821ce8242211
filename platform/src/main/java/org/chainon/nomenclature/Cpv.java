package org.chainon.nomenclature;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A code of the Common Procurement Vocabulary (regulation (EC) 213/2008): eight digits, a tree by its leading digits
 * (division 2, group 3, class 4, category 5, then 6 to 8). Any eight digits are taken; whether the code is in the list,
 * {@link CpvCatalogue} knows.
 */
public record Cpv(String code) {
    public Cpv {
        if (code.length() != 8 || !digits(code)) {
            throw new IllegalArgumentException("not a CPV code: " + code);
        }
    }

    private static boolean digits(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Takes {@code 90910000} and {@code 90910000-9}; empty when the text is neither. */
    public static Optional<Cpv> parse(String text) {
        String digits = text.strip();
        int dash = digits.indexOf('-');
        if (dash > 0) {
            digits = digits.substring(0, dash);
        }
        return digits.matches("[0-9]{8}") ? Optional.of(new Cpv(digits)) : Optional.empty();
    }

    /** The first two digits. */
    public String division() {
        return code.substring(0, 2);
    }

    /** How many leading digits carry meaning, 2 to 8: {@code 90910000} has 4. */
    public int depth() {
        int depth = 8;
        while (depth > 2 && code.charAt(depth - 1) == '0') {
            depth--;
        }
        return depth;
    }

    /** Its leading digits from the division down to itself: {@code 90, 909, 9091}. */
    public List<String> prefixes() {
        return IntStream.rangeClosed(2, depth())
                .mapToObj(length -> code.substring(0, length))
                .toList();
    }

    /** Length of the longest meaningful prefix shared with {@code other}; 0 when the divisions differ. */
    public int sharedDepth(Cpv other) {
        int limit = Math.min(depth(), other.depth());
        int shared = 0;
        while (shared < limit && code.charAt(shared) == other.code.charAt(shared)) {
            shared++;
        }
        return shared < 2 ? 0 : shared;
    }

    @Override
    public String toString() {
        return code;
    }
}
