package org.chainon.account.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** What the platform and a person's telephone both know, from which codes are made (RFC 6238). */
record SharedSecret(byte[] bytes) {
    private static final int BYTES = 20;
    private static final char[] BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    static SharedSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SharedSecret(bytes);
    }

    /** As it is typed in by hand, in groups of four. */
    String text() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** As it is read from a picture. */
    String address(String account) {
        String issuer = encoded("Chaînon");
        return "otpauth://totp/" + issuer + ":" + encoded(account) + "?secret=" + base32() + "&issuer=" + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String base32() {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int two = (bytes[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0);
            text.append(BASE_32[two >> 11 - bit % 8 & 31]);
        }
        return text.toString();
    }
}
