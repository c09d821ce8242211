package org.chainon.notice.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An element of a notice, read from XML or from the same XML written as JSON ({@code "cbc:ID": {"@schemeName": …, "#text": …}},
 * repeated elements as arrays). Names have no prefix.
 *
 * @param text of the element itself, stripped; empty when it only has children
 */
public record Node(String name, Map<String, String> attributes, String text, List<Node> children) {
    public Node {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Reads an object; nulls are as if they were not there. */
    public static Node ofJson(String name, JsonNode json) {
        Map<String, String> attributes = new java.util.HashMap<>();
        List<Node> children = new ArrayList<>();
        String text = json.isValueNode() ? json.asString("").strip() : "";
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            String key = property.getKey();
            JsonNode value = property.getValue();
            if (value.isNull()) {
                continue;
            }
            if (key.equals("#text")) {
                text = value.asString("").strip();
            } else if (key.startsWith("@")) {
                attributes.put(key.substring(1), value.asString(""));
            } else {
                addJson(children, local(key), value);
            }
        }
        return new Node(name, attributes, text, children);
    }

    private static void addJson(List<Node> children, String name, JsonNode value) {
        if (!value.isArray()) {
            children.add(ofJson(name, value));
            return;
        }
        for (JsonNode element : value) {
            if (!element.isNull()) {
                addJson(children, name, element);
            }
        }
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The same tree with names in lower case and without dashes and underscores: {@code TITRE_MARCHE} and {@code titremarche} are one. */
    public Node folded() {
        return new Node(
                name.toLowerCase(Locale.ROOT).replaceAll("[_-]", ""),
                attributes,
                text,
                children.stream().map(Node::folded).toList());
    }

    /** All elements at a path of names: {@code "ContractingParty/Party"}. */
    public Stream<Node> all(String path) {
        int slash = path.indexOf('/');
        String head = slash < 0 ? path : path.substring(0, slash);
        Stream<Node> found = children.stream().filter(child -> child.name.equals(head));
        return slash < 0 ? found : found.flatMap(child -> child.all(path.substring(slash + 1)));
    }

    public Optional<Node> first(String path) {
        return all(path).findFirst();
    }

    public boolean has(String path) {
        return first(path).isPresent();
    }

    /** The first text at a path that is not empty. */
    public @Nullable String text(String path) {
        return all(path)
                .map(Node::text)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Whether an attribute has that value. */
    public boolean is(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    /** All elements of that name at any depth, in order. */
    public Stream<Node> anywhere(String wanted) {
        return children.stream()
                .flatMap(child -> child.name.equals(wanted) ? Stream.of(child) : child.anywhere(wanted));
    }

    /** All text, one element a line. */
    public Stream<String> texts() {
        return Stream.concat(
                text.isEmpty() ? Stream.empty() : Stream.of(text),
                children.stream().flatMap(Node::texts));
    }
}
