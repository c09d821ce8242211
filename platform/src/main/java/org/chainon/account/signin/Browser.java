package org.chainon.account.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser as its owner knows it: « Firefox, Windows ». Empty where it does not say.
 *
 * @param name of the program
 * @param system on which it runs
 */
record Browser(String name, String system) {
    /** What each calls itself, the most particular first: most claim to be others too. */
    private static final Map<String, String> NAMES = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "CrOS",
            "Chromebook",
            "Linux",
            "Linux");

    static Browser of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        return new Browser(first(NAMES, text), first(SYSTEMS, text));
    }

    static Browser read(String text) {
        int comma = text.indexOf(", ");
        return comma < 0 ? new Browser("", "") : new Browser(text.substring(0, comma), text.substring(comma + 2));
    }

    private static String first(Map<String, String> words, String text) {
        return words.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Override
    public String toString() {
        return name + ", " + system;
    }
}
