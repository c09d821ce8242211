package org.chainon.convention.scheduling.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.kernel.Reason;

/** The assignments {@code name = value;} of a MiniZinc data file: numbers, lists, tables {@code [|…|…|]} and lists of sets. */
final class Assignments {
    private static final Pattern COMMENT = Pattern.compile("%[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*$");
    private static final Pattern ITEM = Pattern.compile("\\{([^{}]*)}|(-?\\d+\\s*\\.\\.\\s*-?\\d+)");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)\\s*\\.\\.\\s*(-?\\d+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private final Map<String, String> values = new HashMap<>();

    Assignments(String text) {
        for (String statement : COMMENT.matcher(text).replaceAll(" ").split(";")) {
            int sign = statement.indexOf('=');
            Matcher name = sign < 0 ? null : NAME.matcher(statement.substring(0, sign));
            if (name != null && name.find()) {
                values.put(name.group(1), statement.substring(sign + 1).strip());
            }
        }
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    int number(String field, int least, int most) {
        int value = number(field, value(field));
        if (value < least || value > most) {
            throw new Malformed(new Reason("convention.file.range", Map.of("field", field, "value", value)));
        }
        return value;
    }

    int[] list(String field, int length) {
        String[] items = items(field, inside(field, value(field)), ",");
        check(field, length, items.length);
        int[] list = new int[length];
        for (int i = 0; i < length; i++) {
            list[i] = number(field, items[i]);
        }
        return list;
    }

    /** Rows of at least so many numbers, whatever is at their ends. */
    int[][] table(String field, int rows, int least) {
        List<int[]> table = new ArrayList<>();
        for (String row : items(field, inside(field, value(field)), "\\|")) {
            int[] numbers = NUMBER.matcher(row)
                    .results()
                    .mapToInt(each -> number(field, each.group()))
                    .toArray();
            if (numbers.length > 0) {
                table.add(numbers);
            }
        }
        check(field, rows, table.size());
        for (int row = 0; row < rows; row++) {
            if (table.get(row).length < least) {
                throw new Malformed(new Reason("convention.file.row", Map.of("field", field, "row", row + 1)));
            }
        }
        return table.toArray(int[][]::new);
    }

    List<Set<Integer>> sets(String field, int length) {
        List<Set<Integer>> sets = new ArrayList<>();
        Matcher items = ITEM.matcher(inside(field, value(field)));
        while (items.find()) {
            sets.add(set(field, items.group(1) == null ? items.group(2) : items.group(1)));
        }
        check(field, length, sets.size());
        return sets;
    }

    private static Set<Integer> set(String field, String text) {
        Set<Integer> set = new LinkedHashSet<>();
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int last = number(field, range.group(2));
            for (int each = number(field, range.group(1)); each <= last; each++) {
                set.add(each);
            }
            return set;
        }
        for (String item : items(field, text, ",")) {
            set.add(number(field, item));
        }
        return set;
    }

    private String value(String field) {
        String value = values.get(field);
        if (value == null) {
            throw new Malformed(Reason.of("convention.file.missing", "field", field));
        }
        return value;
    }

    private static String inside(String field, String value) {
        int begin = value.indexOf('[');
        int end = value.lastIndexOf(']');
        if (begin < 0 || end < begin) {
            throw new Malformed(Reason.of("convention.file.list", "field", field));
        }
        return value.substring(begin + 1, end);
    }

    /** Without the empty ones at the end. */
    private static String[] items(String field, String text, String separator) {
        String[] items = text.strip().isEmpty() ? new String[0] : text.split(separator, -1);
        int length = items.length;
        while (length > 0 && items[length - 1].isBlank()) {
            length--;
        }
        if (length > 1_000_000) {
            throw new Malformed(Reason.of("convention.file.list", "field", field));
        }
        return java.util.Arrays.copyOf(items, length);
    }

    private static int number(String field, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Malformed(new Reason(
                    "convention.file.number",
                    Map.of(
                            "field",
                            field,
                            "text",
                            text.strip().substring(0, Math.min(40, text.strip().length())))));
        }
    }

    private static void check(String field, int wanted, int found) {
        if (wanted != found) {
            throw new Malformed(
                    new Reason("convention.file.count", Map.of("field", field, "wanted", wanted, "found", found)));
        }
    }
}
