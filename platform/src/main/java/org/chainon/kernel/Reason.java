package org.chainon.kernel;

import java.util.Map;

/**
 * Why something is so, as a code with values, never as a sentence: {@code match.distance} with {@code km=12}. The words are
 * in the messages under {@code reason.} + code, where a value stands as {@code {km}}.
 *
 * @param code lower-case words joined by dots and dashes
 * @param values what the sentence names; simple values only (text, numbers, dates)
 */
public record Reason(String code, Map<String, Object> values) {
    public Reason {
        if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a reason code: " + code);
        }
        values = Map.copyOf(values);
    }

    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }

    public static Reason of(String code, String key, Object value) {
        return new Reason(code, Map.of(key, value));
    }
}
