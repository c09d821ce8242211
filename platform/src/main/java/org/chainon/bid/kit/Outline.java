package org.chainon.bid.kit;

import java.util.List;

/** A document to be written on: headings, what is known already, and what remains to be said. In French, as the file of a response is. */
public record Outline(String title, List<Part> parts) {
    public Outline {
        parts = List.copyOf(parts);
    }

    /** A piece of it, from top to bottom. */
    public sealed interface Part {}

    /** @param level 1 or 2 */
    public record Heading(int level, String text) implements Part {}

    public record Paragraph(String text) implements Part {}

    /** What the person is to write here. */
    public record Todo(String text) implements Part {}

    public record Bullets(List<String> items) implements Part {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Rows of a table, each as long as the head. */
    public record Grid(List<String> head, List<List<String>> rows) implements Part {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    List<Heading> headings() {
        return parts.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }
}
