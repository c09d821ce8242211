package org.chainon.jurisdiction;

import java.util.Map;
import org.chainon.kernel.Reason;

/** What identifiers of digits share: spaces taken out, length and digits checked, the Luhn sum. */
final class IdentifierDigits {
    private IdentifierDigits() {}

    /** The text without any kind of space. */
    static String withoutSpaces(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * Refuses what is not {@code length} digits from 0 to 9, or all zeros.
     *
     * @param kind the word in the reason's code: {@code siret}
     */
    static void check(String kind, String digits, int length) {
        int[] others = digits.codePoints().filter(c -> c < '0' || c > '9').toArray();
        if (others.length > 0) {
            throw refused(kind, "digits", Map.of("character", Character.toString(others[0])));
        }
        if (digits.length() != length) {
            throw refused(kind, "length", Map.of("length", digits.length(), "expected", length));
        }
        if (digits.chars().allMatch(c -> c == '0')) {
            throw refused(kind, "zeros", Map.of());
        }
    }

    static InvalidIdentifier refused(String kind, String why, Map<String, Object> values) {
        return new InvalidIdentifier(new Reason("identifier." + kind + "." + why, values));
    }

    /** ISO/IEC 7812-1: every second digit from the right is doubled, the digits of all are summed, 10 divides the sum. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            if (fromRight % 2 == 1) {
                digit *= 2;
            }
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
