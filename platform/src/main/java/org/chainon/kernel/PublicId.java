package org.chainon.kernel;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * How ids look in addresses: a random (version 4) UUID written in 26 lower-case base-32 digits without vowels that could be
 * misread. 122 random bits: nobody guesses one.
 */
final class PublicId {
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    static UUID random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        BigInteger all = new BigInteger(1, bytes);
        return new UUID(all.shiftRight(64).longValue(), all.longValue());
    }

    static String write(UUID id) {
        BigInteger rest = new BigInteger(Long.toUnsignedString(id.getMostSignificantBits()))
                .shiftLeft(64)
                .or(new BigInteger(Long.toUnsignedString(id.getLeastSignificantBits())));
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS[rest.intValue() & 31];
            rest = rest.shiftRight(5);
        }
        return new String(text);
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    static UUID read(String text) {
        if (text.length() != LENGTH || text.charAt(0) > '7') {
            throw new IllegalArgumentException("not an id");
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < LENGTH; i++) {
            int digit = new String(DIGITS).indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not an id");
            }
            value = value.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        return new UUID(value.shiftRight(64).longValue(), value.longValue());
    }
}
