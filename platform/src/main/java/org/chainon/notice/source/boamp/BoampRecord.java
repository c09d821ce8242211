package org.chainon.notice.source.boamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.intake.BadRecord;
import org.chainon.notice.source.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A BOAMP record whatever it was wrapped in.
 *
 * @param columns of the API's table; names folded ({@code datelimitereponse}); empty for national XML
 * @param gestion publication data, names folded; null when the record has none
 * @param donnees the notice itself as it came; null when the record has none
 */
record BoampRecord(
        Node columns, @Nullable Node gestion, @Nullable Node donnees) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Node NOTHING = new Node("", Map.of(), "", List.of());

    /** Takes a record of API v2.1, of an export, of API v1 and v2.0 ({@code fields}), or of a wrapper ({@code raw_fields}). */
    static BoampRecord of(JsonNode json) throws BadRecord {
        JsonNode record = json;
        for (String wrapper : List.of("record", "fields", "raw_fields")) {
            if (record.path(wrapper).isObject()) {
                record = record.path(wrapper);
            }
        }
        return new BoampRecord(
                readable(Node.ofJson("record", columns(record))).folded(),
                Optional.ofNullable(tree("gestion", record))
                        .map(gestion -> readable(gestion).folded())
                        .orElse(null),
                Optional.ofNullable(tree("donnees", record))
                        .map(BoampRecord::readable)
                        .orElse(null));
    }

    /** Takes an {@code ANNONCE} of national XML. */
    static BoampRecord of(Node annonce) {
        Node readable = readable(annonce);
        Node folded = readable.folded();
        return new BoampRecord(
                NOTHING,
                folded.first("gestion").orElse(null),
                readable.children().stream()
                        .filter(child -> child.name().equalsIgnoreCase("donnees"))
                        .findFirst()
                        .orElse(null));
    }

    /** The table's columns without the trees that stand in two of them. */
    private static JsonNode columns(JsonNode record) {
        return record instanceof ObjectNode object ? object.deepCopy().without(List.of("gestion", "donnees")) : record;
    }

    /** Texts often carry HTML entities, escaped once more: {@code &amp;quot;}. */
    private static Node readable(Node node) {
        String text = node.text();
        for (int pass = 0; pass < 2 && text.indexOf('&') >= 0; pass++) {
            text = HtmlUtils.htmlUnescape(text);
        }
        return new Node(
                node.name(),
                node.attributes(),
                text,
                node.children().stream().map(BoampRecord::readable).toList());
    }

    /** {@code gestion} and {@code donnees} are objects, or JSON written inside a string. */
    private static @Nullable Node tree(String name, JsonNode record) throws BadRecord {
        JsonNode value = record.path(name);
        if (value.isObject()) {
            return Node.ofJson(name, value);
        }
        String text = value.asString("");
        if (text.isBlank()) {
            return null;
        }
        try {
            return Node.ofJson(name, JSON.readTree(text));
        } catch (JacksonException e) {
            throw new BadRecord("notice.boamp-inner-json", Map.of("field", name));
        }
    }

    /** The first of these columns, or places in {@code gestion}, that says something. */
    @Nullable
    String first(List<String> columnNames, List<String> gestionPaths) {
        for (String name : columnNames) {
            String text = columns.text(name);
            if (text != null) {
                return text;
            }
        }
        for (String path : gestionPaths) {
            String text = gestion == null ? null : gestion.text(path);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** All values of a column, which may be a list, a text with commas, or both. */
    List<String> list(List<String> columnNames, String gestionPath) {
        List<String> values = new ArrayList<>();
        columnNames.forEach(name -> columns.all(name).map(Node::text).forEach(values::add));
        if (values.stream().allMatch(String::isBlank) && gestion != null) {
            gestion.all(gestionPath).map(Node::text).forEach(values::add);
        }
        return values.stream()
                .flatMap(text -> List.of(text.split("[,;]")).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    @Nullable
    String id() {
        return first(List.of("idweb"), List.of("reference/idweb"));
    }

    /** {@code INITIAL}, {@code RECTIFICATIF}, {@code ANNULATION} or {@code MODIFICATION}. */
    String state() {
        String state = first(List.of("etat", "statut"), List.of());
        if (state == null && gestion != null) {
            state = childName(gestion, "reference/typeavis/statut");
        }
        return state == null ? "INITIAL" : state.toUpperCase(Locale.ROOT);
    }

    /** Folded: {@code appeloffre}, {@code attribution}, {@code preinformation}… */
    String nature() {
        String nature = first(List.of("nature"), List.of());
        if (nature == null && gestion != null) {
            nature = childName(gestion, "reference/typeavis/nature");
        }
        return nature == null ? "" : nature.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    }

    private static @Nullable String childName(Node node, String path) {
        return node.first(path)
                .flatMap(found -> found.children().stream().findFirst())
                .map(Node::name)
                .orElse(null);
    }

    /** The first notice of the same nature that this one corrects. */
    @Nullable
    String corrects() {
        if (gestion != null) {
            String same = gestion.anywhere("annonceanterieur")
                    .map(earlier -> earlier.first("reference").orElse(earlier))
                    .filter(earlier -> !earlier.has("typeavis/nature")
                            || nature().startsWith(String.valueOf(childName(earlier, "typeavis/nature"))))
                    .map(earlier -> earlier.text("idweb"))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                return same;
            }
        }
        List<String> named = list(List.of("annoncelie", "annoncesanterieures"), "");
        return named.isEmpty() ? null : named.getFirst();
    }
}
