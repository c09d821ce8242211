package org.chainon.account.signin;

import java.security.SecureRandom;

/** Short random texts that people type in. */
final class Codes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] EASY = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();

    private Codes() {}

    static String sixDigits() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** Letters and digits that are not mistaken for each other, in two groups of five. */
    static String easyToCopy() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append(i == 5 ? "-" : "").append(EASY[RANDOM.nextInt(EASY.length)]);
        }
        return text.toString();
    }
}
