package org.chainon.jurisdiction;

import java.util.Map;
import java.util.Optional;

/** A French legal unit's number: nine digits, the last one a Luhn check digit (R123-221 code de commerce). */
public record Siren(String digits) {
    /** La Poste, whose establishments follow a rule of their own. */
    static final Siren LA_POSTE = new Siren("356000000");

    private static final int LENGTH = 9;

    /** @throws InvalidIdentifier when the digits are no SIREN */
    public Siren {
        IdentifierDigits.check("siren", digits, LENGTH);
        if (!IdentifierDigits.luhn(digits)) {
            throw IdentifierDigits.refused("siren", "check-digit", Map.of());
        }
    }

    /**
     * Reads one as people write it, spaces allowed.
     *
     * @throws InvalidIdentifier when the text is no SIREN
     */
    public static Siren of(String text) {
        return new Siren(IdentifierDigits.withoutSpaces(text));
    }

    public static Optional<Siren> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (InvalidIdentifier notOne) {
            return Optional.empty();
        }
    }

    /**
     * What tells a legal unit from others in a number as sources write it, unchecked: of a SIRET (14 digits) the SIREN, of any
     * other number itself.
     */
    public static String unitOf(String identifier) {
        return identifier.matches("[0-9]{14}") ? identifier.substring(0, LENGTH) : identifier;
    }

    /** As read aloud, with narrow no-break spaces: {@code 732 829 320}. */
    public String formatted() {
        return digits.substring(0, 3) + '\u202f' + digits.substring(3, 6) + '\u202f' + digits.substring(6);
    }

    @Override
    public String toString() {
        return digits;
    }
}
