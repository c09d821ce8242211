package org.chainon.account.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.kernel.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The browser that asks, known again by a random cookie. It says nothing of who uses it. */
record Device(byte[] hash) {
    static final String COOKIE = "appareil";
    private static final Duration KEPT = Duration.ofDays(400);

    /** Empty for a browser that never asked to sign in. */
    static Optional<Device> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .findFirst()
                .map(value -> new Device(Token.hash(value)));
    }

    /** Gives the browser its cookie when it has none. */
    static Device ensure(HttpServletRequest request, HttpServletResponse response) {
        return read(request).orElseGet(() -> {
            String value = Token.random();
            ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .path("/")
                    .maxAge(KEPT)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            return new Device(Token.hash(value));
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Device device && Arrays.equals(hash, device.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** For keys in memory. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(hash);
    }
}
