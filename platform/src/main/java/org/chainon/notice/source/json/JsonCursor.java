package org.chainon.notice.source.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.chainon.intake.BadRecord;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A place in a JSON file: on a value that is to be walked through, read whole or skipped, exactly once. */
public final class JsonCursor {
    /** A record that is longer than this many bytes is refused. */
    public static final long RECORD_LIMIT = 32L << 20;

    /** What is done with each member of an object. */
    @FunctionalInterface
    public interface Member {
        void at(String name);
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final String start;
    private final Deque<String> path = new ArrayDeque<>();

    JsonCursor(JsonParser parser, String start) {
        this.parser = parser;
        this.start = start;
    }

    public boolean onObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean onArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** The file's name and the place in it, as a JSON pointer: {@code paquet.json#/releases/17}. */
    public String location() {
        return path.isEmpty() ? start : start + "#/" + String.join("/", path);
    }

    /** Goes through the elements of the array under the cursor. */
    public void elements(Runnable each) {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            path.addLast(Integer.toString(index));
            each.run();
            path.removeLast();
        }
    }

    /** Goes through the members of the object under the cursor, standing on the value of each. */
    public void members(Member each) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            path.addLast(name);
            each.at(name);
            path.removeLast();
        }
    }

    public void skip() {
        parser.skipChildren();
    }

    /**
     * Reads the value under the cursor whole.
     *
     * @throws BadRecord when it is longer than {@link #RECORD_LIMIT}; the cursor is then behind it all the same
     */
    public JsonNode read() throws BadRecord {
        long end = offset() + RECORD_LIMIT;
        JsonNode node = value(end);
        if (offset() > end) {
            throw new BadRecord("json.too-large", Map.of("megabytes", RECORD_LIMIT >> 20));
        }
        return node;
    }

    private JsonNode value(long end) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(end);
            case START_ARRAY -> array(end);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(long end) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(end);
            if (offset() <= end) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(long end) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(end);
            if (offset() <= end) {
                array.add(value);
            }
        }
        return array;
    }

    private long offset() {
        return Math.max(
                parser.currentLocation().getByteOffset(),
                parser.currentLocation().getCharOffset());
    }
}
