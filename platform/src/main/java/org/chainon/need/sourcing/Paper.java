package org.chainon.need.sourcing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A document in words, whatever it is written as.
 *
 * @param kicker what it is, above the title
 * @param footer at the bottom of each page; plain characters only
 */
record Paper(Locale locale, String kicker, String title, String footer, List<Part> parts) {
    /** What XML has no place for. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\u0009\\u000A\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    Paper {
        parts = List.copyOf(parts);
    }

    sealed interface Part {
        /** Its name, for the template. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    /** @param level 1 or 2 */
    record Heading(int level, String text) implements Part {
        Heading {
            text = clean(text);
        }
    }

    /** Each line a paragraph. @param quiet whether it is of less weight */
    record Text(List<String> lines, boolean quiet) implements Part {
        Text {
            lines = lines.stream().map(Paper::clean).toList();
        }

        static Text of(String text) {
            return new Text(paragraphs(text), false);
        }

        static Text quiet(String text) {
            return new Text(paragraphs(text), true);
        }

        private static List<String> paragraphs(String text) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** What everybody has to see. */
    record Notice(String text) implements Part {
        Notice {
            text = clean(text);
        }
    }

    record Items(List<String> items) implements Part {
        Items {
            items = items.stream().map(Paper::clean).toList();
        }
    }

    /** Names and what they are. @param caption what the table tells to who does not see it */
    record Facts(String caption, List<Fact> rows) implements Part {
        Facts {
            rows = List.copyOf(rows);
        }
    }

    record Fact(String name, List<String> value) {
        Fact {
            name = clean(name);
            value = value.stream().map(Paper::clean).toList();
        }

        Fact(String name, String value) {
            this(name, lines(value));
        }
    }

    /** A table with a head; the first cell of each row is its name. */
    record Grid(String caption, List<Column> head, List<List<Cell>> rows) implements Part {
        Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** @param rows of cells as text, a line a paragraph */
        static Grid of(String caption, List<Column> head, List<List<String>> rows) {
            return new Grid(
                    caption,
                    head,
                    rows.stream()
                            .map(row -> row.stream()
                                    .map(text -> new Cell(Paper.lines(clean(text))))
                                    .toList())
                            .toList());
        }
    }

    record Cell(List<String> lines) {
        Cell {
            lines = List.copyOf(lines);
        }
    }

    /** @param width in percent of the page @param number whether it is aligned as numbers are */
    record Column(String title, int width, boolean number) {
        static Column of(String title, int width) {
            return new Column(title, width, false);
        }

        static Column number(String title, int width) {
            return new Column(title, width, true);
        }
    }

    /** A cell's paragraphs. */
    static List<String> lines(String text) {
        return text.lines().toList();
    }

    static String clean(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }
}
