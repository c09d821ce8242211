package org.chainon.supplier.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the fields of a page, right or wrong. The fields of the third entry of a list are named {@code site-2-city};
 * the numbers need not be without gaps.
 */
public record Typed(Map<String, List<String>> values) {
    public static final Typed NOTHING = new Typed(Map.of());

    private static final int LONGEST = 20_000;
    private static final int MOST_FIELDS = 12_000;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,60}");

    public Typed {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (clean.size() < MOST_FIELDS && NAME.matcher(name).matches()) {
                clean.put(name, all.stream().map(Typed::clean).toList());
            }
        });
        values = Map.copyOf(clean);
    }

    private static String clean(String text) {
        String plain = text.replace("\u0000", "").replace("\r\n", "\n").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    public String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public Typed with(String name, String... texts) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.of(texts));
        return new Typed(more);
    }

    public Typed with(String name, List<String> texts) {
        return with(name, texts.toArray(String[]::new));
    }

    /** The entries of a list, by number. */
    public List<Entry> entries(String list) {
        Pattern field = Pattern.compile(Pattern.quote(list) + "-([0-9]{1,4})-.*");
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : values.keySet()) {
            Matcher matcher = field.matcher(name);
            if (matcher.matches()) {
                numbers.add(Integer.parseInt(matcher.group(1)));
            }
        }
        List<Entry> entries = new ArrayList<>();
        numbers.forEach(number -> entries.add(new Entry(this, list, number)));
        return List.copyOf(entries);
    }

    /** The number that a further entry gets. */
    public int nextNumber(String list) {
        List<Entry> entries = entries(list);
        return entries.isEmpty() ? 0 : entries.getLast().number() + 1;
    }

    public Typed without(String list, int number) {
        return without(name -> name.startsWith(list + "-" + number + "-"));
    }

    public Typed without(Predicate<String> names) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(names);
        return new Typed(fewer);
    }

    /** One entry of a list. */
    public record Entry(Typed typed, String list, int number) {
        /** The name and the id of one of its fields. */
        public String id(String field) {
            return list + "-" + number + "-" + field;
        }

        public String one(String field) {
            return typed.one(id(field));
        }

        public List<String> all(String field) {
            return typed.all(id(field));
        }

        public boolean has(String field, String value) {
            return typed.has(id(field), value);
        }

        /** Whether none of these fields holds anything. */
        public boolean blank(String... fields) {
            return java.util.Arrays.stream(fields).allMatch(field -> one(field).isEmpty());
        }
    }
}
