package org.chainon.jurisdiction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Québec enterprise's number (<i>numéro d'entreprise du Québec</i>): ten digits, the first two say what it is: 11 a legal
 * person, 22 an individual, 33 a partnership, 88 another group.
 */
public record Neq(String digits) {
    private static final int LENGTH = 10;
    private static final Set<String> PREFIXES = Set.of("11", "22", "33", "88");

    /** @throws InvalidIdentifier when the digits are no NEQ; a doubtful check digit is no refusal */
    public Neq {
        IdentifierDigits.check("neq", digits, LENGTH);
        String prefix = digits.substring(0, 2);
        if (!PREFIXES.contains(prefix)) {
            throw IdentifierDigits.refused("neq", "prefix", Map.of("prefix", prefix));
        }
    }

    /**
     * Reads one as people write it, spaces allowed.
     *
     * @throws InvalidIdentifier when the text is no NEQ
     */
    public static Neq of(String text) {
        return new Neq(IdentifierDigits.withoutSpaces(text));
    }

    public static Optional<Neq> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (InvalidIdentifier notOne) {
            return Optional.empty();
        }
    }

    /**
     * Whether the last eight digits fail the Luhn sum. The rule is observed (33 of 35 numbers seen follow it), not published:
     * it warns, it refuses nothing.
     */
    public boolean checkDigitDoubtful() {
        return !IdentifierDigits.luhn(digits.substring(2));
    }

    /** As read aloud, with narrow no-break spaces: {@code 1144 123 456}. */
    public String formatted() {
        return digits.substring(0, 4) + '\u202f' + digits.substring(4, 7) + '\u202f' + digits.substring(7);
    }

    @Override
    public String toString() {
        return digits;
    }
}
