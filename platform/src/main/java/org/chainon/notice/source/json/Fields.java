package org.chainon.notice.source.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON object, read leniently: what is missing, null, blank or of another type is simply not there. */
public record Fields(JsonNode node) {
    private static final Fields NONE = new Fields(JsonNodeFactory.instance.objectNode());

    public boolean isEmpty() {
        return node.isEmpty();
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The object under that name, or one without fields. */
    public Fields at(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isObject() ? new Fields(value) : NONE;
    }

    /** A copy that lacks some fields. */
    public Fields without(String... names) {
        return node instanceof ObjectNode object ? new Fields(object.deepCopy().without(List.of(names))) : this;
    }

    /** The objects of the list under that name; one object that stands there without a list counts as a list of one. */
    public List<Fields> list(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode value : values(name)) {
            if (value.isObject()) {
                objects.add(new Fields(value));
            }
        }
        return objects;
    }

    /** The texts of the list under that name; one text that stands there without a list counts as a list of one. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values(name)) {
            Optional.ofNullable(asText(value)).ifPresent(texts::add);
        }
        return texts;
    }

    /** Text or number under that name, without surrounding blanks; whole numbers without decimals. */
    public @Nullable String text(String name) {
        JsonNode value = node.get(name);
        return value == null ? null : asText(value);
    }

    /** A code or an id: as {@link #text}, without the {@code .0} that a spreadsheet leaves behind a number. */
    public @Nullable String code(String name) {
        String text = text(name);
        return text != null && text.matches("[0-9]+\\.0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The first of these names that has a text. */
    public @Nullable String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A number, or a text that is one ({@code "1200.50"}, {@code "1200,50"}). */
    public @Nullable BigDecimal number(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = asText(value);
        if (text == null || !text.matches("-?[0-9]{1,18}([.,][0-9]{1,10})?")) {
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** A whole number that fits an int. */
    public @Nullable Integer integer(String name) {
        BigDecimal number = number(name);
        if (number == null || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return null;
        }
        return number.intValue();
    }

    public boolean isTrue(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    private List<JsonNode> values(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            return List.of();
        }
        return value.isArray() ? List.copyOf(value.values()) : List.of(value);
    }

    private static @Nullable String asText(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue().stripTrailingZeros();
            return Math.abs(number.scale()) > 100 ? null : number.toPlainString();
        }
        if (!value.isString()) {
            return null;
        }
        String text = value.stringValue().strip();
        return text.isEmpty() ? null : text;
    }
}
