package org.chainon.need.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who could answer.
 *
 * @param fit how many do the work, there, and can bear it or may
 * @param verified how many of them are verified
 * @param measureUnknown of how many of them the turnover is not known
 * @param experienced how many of them had a contract alike
 * @param tooSmall how many do the work there, but could not bear it
 * @param tradeUnknown how many go there, but do not say what they do
 * @param spread how many of {@code fit} each département has, most first
 * @param medianKm from their nearest sites, or null
 * @param within20 how many of {@code fit} sit there or at most 20 km away
 * @param within50 the same, 50 km
 * @param noAnswer the risk that nobody answers, 0 to 1
 */
public record Evidence(
        int fit,
        int verified,
        int measureUnknown,
        int experienced,
        int tooSmall,
        int tradeUnknown,
        Map<String, Integer> spread,
        @Nullable Long medianKm,
        int within20,
        int within50,
        double noAnswer) {
    public static final Evidence NOBODY = new Evidence(0, 0, 0, 0, 0, 0, Map.of(), null, 0, 0, 1);

    public Evidence {
        spread = Collections.unmodifiableMap(new LinkedHashMap<>(spread));
    }
}
