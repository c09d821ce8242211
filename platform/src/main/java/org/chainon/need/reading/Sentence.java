package org.chainon.need.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of which parts are understood one after the other. Patterns are in lower case without accents; what is understood
 * is blanked, so that it is not understood a second time.
 */
final class Sentence {
    static final char BLANK = '¦';

    private final String written;
    private final StringBuilder rest;

    Sentence(String written) {
        this.written = written.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
        this.rest = new StringBuilder(plain(this.written));
    }

    /** Lower case without accents, each character in its place. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char base = switch (c) {
                case '’', '‘', '´' -> '\'';
                case '–', '—', '‑' -> '-';
                case 'œ', 'Œ' -> 'o';
                case 'æ', 'Æ' -> 'a';
                default ->
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            };
            plain.append(String.valueOf(base).toLowerCase(Locale.ROOT).charAt(0));
        }
        return plain.toString();
    }

    Optional<Matcher> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /** What is not understood yet. */
    String rest() {
        return rest.toString();
    }

    String written() {
        return written;
    }

    /** The words as they were written. */
    String words(int start, int end) {
        return written.substring(start, end).replaceAll("^[ ,;:]+", "").strip();
    }

    /** Takes what stands there as understood, and gives its words. */
    String take(int start, int end) {
        for (int i = start; i < end; i++) {
            rest.setCharAt(i, BLANK);
        }
        return words(start, end);
    }

    String take(Matcher matcher) {
        return take(matcher.start(), matcher.end());
    }

    /** As it was written, without what is understood. */
    String left() {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            left.append(rest.charAt(i) == BLANK ? BLANK : written.charAt(i));
        }
        return left.toString();
    }
}
