package org.chainon.jurisdiction;

import java.util.Map;
import java.util.Optional;

/**
 * A French establishment's number: the nine digits of its {@link Siren}, then five more, the last one a Luhn check digit over
 * all fourteen. La Poste's establishments (SIREN 356000000) may instead have a sum of digits that 5 divides.
 */
public record Siret(String digits) {
    private static final int LENGTH = 14;
    private static final int SIREN_LENGTH = 9;

    /** @throws InvalidIdentifier when the digits are no SIRET */
    public Siret {
        IdentifierDigits.check("siret", digits, LENGTH);
        String siren = digits.substring(0, SIREN_LENGTH);
        if (Siren.parse(siren).isEmpty()) {
            throw IdentifierDigits.refused("siret", "siren", Map.of("siren", siren));
        }
        boolean ofLaPoste = siren.equals(Siren.LA_POSTE.digits()) && IdentifierDigits.sum(digits) % 5 == 0;
        if (!ofLaPoste && !IdentifierDigits.luhn(digits)) {
            throw IdentifierDigits.refused("siret", "check-digit", Map.of());
        }
    }

    /**
     * Reads one as people write it, spaces allowed.
     *
     * @throws InvalidIdentifier when the text is no SIRET
     */
    public static Siret of(String text) {
        return new Siret(IdentifierDigits.withoutSpaces(text));
    }

    public static Optional<Siret> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (InvalidIdentifier notOne) {
            return Optional.empty();
        }
    }

    /** The legal unit that this establishment is of. */
    public Siren siren() {
        return new Siren(digits.substring(0, SIREN_LENGTH));
    }

    /** As read aloud, with narrow no-break spaces: {@code 732 829 320 00074}. */
    public String formatted() {
        return siren().formatted() + '\u202f' + digits.substring(SIREN_LENGTH);
    }

    @Override
    public String toString() {
        return digits;
    }
}
