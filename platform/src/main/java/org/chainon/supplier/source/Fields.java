package org.chainon.supplier.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.supplier.Folded;
import tools.jackson.databind.JsonNode;

/**
 * What one record says, by folded heading. Values of a list are parted by {@code |}; a value made of parts, by {@code ;}.
 * In JSON both may be written as arrays and objects instead.
 */
final class Fields {
    private final Map<String, String> texts;
    private final Map<String, List<Fields>> lists;

    Fields(Map<String, String> texts) {
        this(texts, Map.of());
    }

    private Fields(Map<String, String> texts, Map<String, List<Fields>> lists) {
        this.texts = texts;
        this.lists = lists;
    }

    /** How headings are compared: without case, accents, punctuation; {@code postalCode}, {@code code_postal} as words. */
    static String key(String heading) {
        return Folded.text(heading.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    }

    static Fields of(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        Map<String, List<Fields>> lists = new HashMap<>();
        object.properties().forEach(property -> {
            String key = key(property.getKey());
            JsonNode value = property.getValue();
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                List<Fields> parts = new ArrayList<>();
                value.forEach(part -> parts.add(of(part)));
                lists.put(key, parts);
            } else if (value.isObject()) {
                lists.put(key, List.of(of(value)));
            } else if (value.isArray()) {
                List<String> values = new ArrayList<>();
                value.forEach(part -> values.add(part.isNull() ? "" : part.asString()));
                texts.put(key, String.join("|", values));
            } else if (!value.isNull()) {
                texts.put(key, value.asString());
            }
        });
        return new Fields(texts, lists);
    }

    Set<String> names() {
        return texts.keySet();
    }

    boolean has(String name) {
        return texts.containsKey(name) || lists.containsKey(name);
    }

    /** The first of these headings that holds something, cleaned of characters that no text holds. */
    Optional<String> text(String... names) {
        for (String name : names) {
            String value = texts.get(name);
            if (value != null) {
                String clean = clean(value);
                if (!clean.isEmpty() && !clean.equals("[ND]")) {
                    return Optional.of(clean);
                }
            }
        }
        return Optional.empty();
    }

    /** The values of a list; a semicolon parts them too. */
    List<String> values(String... names) {
        return text(names).stream()
                .flatMap(all -> List.of(all.split("[|;\\n]")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The values of a list whose values have parts, each part under its name. */
    List<Fields> parts(List<String> partNames, String... names) {
        for (String name : names) {
            if (lists.containsKey(name)) {
                return lists.get(name);
            }
        }
        return text(names).stream()
                .flatMap(all -> List.of(all.split("[|\\n]")).stream())
                .filter(value -> !value.isBlank())
                .map(value -> named(value, partNames))
                .toList();
    }

    private static Fields named(String value, List<String> partNames) {
        String[] parts = value.split(";");
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < Math.min(parts.length, partNames.size()); i++) {
            texts.put(partNames.get(i), parts[i]);
        }
        return new Fields(texts);
    }

    private static String clean(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (String line : raw.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            line.codePoints()
                    .map(c -> c == '\t' || c == '\u00a0' ? ' ' : c)
                    .filter(c -> c >= ' ' && c != 0x7f && !(c >= 0xD800 && c <= 0xDFFF))
                    .forEach(clean::appendCodePoint);
            clean.append('\n');
        }
        return clean.toString().strip();
    }
}
