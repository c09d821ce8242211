package org.chainon.need.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.kernel.TypedAmount;

/** Numbers as they are written in French: « 12 500,50 », « 25.000 », « deux ». */
final class Numbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("quinze", 15),
            Map.entry("dix-huit", 18),
            Map.entry("vingt", 20),
            Map.entry("vingt-quatre", 24),
            Map.entry("trente", 30),
            Map.entry("trente-six", 36),
            Map.entry("quarante-huit", 48));

    static final String FIGURES = "(?:\\d{1,3}(?:[ .]\\d{3})+(?:,\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)(?!\\d)";
    static final String WORD = WORDS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|", "(?:", ")"));
    static final String COUNT = "(?:\\d{1,6}|\\d{1,3}(?: \\d{3})+|" + WORD + ")";

    private Numbers() {}

    /** What {@link #FIGURES} finds; « 25.000 » is thousands. */
    static BigDecimal figures(String text) {
        return TypedAmount.read(text).map(TypedAmount::larger).orElse(BigDecimal.ZERO);
    }

    static int count(String text) {
        Integer word = WORDS.get(text);
        return word == null ? Integer.parseInt(text.replace(" ", "")) : word;
    }

    /** How a list of words is written as alternatives. */
    static String any(List<String> words) {
        return "(?:" + String.join("|", words) + ")";
    }
}
