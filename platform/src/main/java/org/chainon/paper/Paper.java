package org.chainon.paper;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A document in words, whatever it is written as.
 *
 * @param kicker what it is, above the title
 * @param footer at the bottom of each page; plain characters only
 * @param contents whether its headings are listed first
 */
public record Paper(Locale locale, String kicker, String title, String footer, boolean contents, List<Part> parts) {
    /** What XML has no place for. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\u0009\\u000A\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    public Paper {
        title = clean(title);
        parts = List.copyOf(parts);
    }

    public List<Heading> headings() {
        return parts.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }

    public sealed interface Part {
        /** Its name, for the template. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    /** @param level 1 or 2 */
    public record Heading(int level, String text) implements Part {
        public Heading {
            text = clean(text);
        }
    }

    /** Each line a paragraph. @param quiet whether it is of less weight */
    public record Text(List<String> lines, boolean quiet) implements Part {
        public Text {
            lines = lines.stream().map(Paper::clean).toList();
        }

        public static Text of(String text) {
            return new Text(paragraphs(text), false);
        }

        public static Text quiet(String text) {
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
    public record Notice(String text) implements Part {
        public Notice {
            text = clean(text);
        }
    }

    /** What the reader is to write here. */
    public record Todo(String text) implements Part {
        public Todo {
            text = clean(text);
        }
    }

    public record Items(List<String> items) implements Part {
        public Items {
            items = items.stream().map(Paper::clean).toList();
        }
    }

    /** Names and what they are. @param caption what the table tells to who does not see it */
    public record Facts(String caption, List<Fact> rows) implements Part {
        public Facts {
            rows = List.copyOf(rows);
        }
    }

    public record Fact(String name, List<String> value) {
        public Fact {
            name = clean(name);
            value = value.stream().map(Paper::clean).toList();
        }

        public Fact(String name, String value) {
            this(name, lines(value));
        }
    }

    /** A table with a head; the first cell of each row is its name. */
    public record Grid(String caption, List<Column> head, List<List<Cell>> rows) implements Part {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** @param rows of cells as text, a line a paragraph */
        public static Grid of(String caption, List<Column> head, List<List<String>> rows) {
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

    public record Cell(List<String> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    /** @param width in percent of the page @param number whether it is aligned as numbers are */
    public record Column(String title, int width, boolean number) {
        public static Column of(String title, int width) {
            return new Column(title, width, false);
        }

        public static Column number(String title, int width) {
            return new Column(title, width, true);
        }
    }

    /** A cell's paragraphs. */
    public static List<String> lines(String text) {
        return text.lines().toList();
    }

    static String clean(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }
}
