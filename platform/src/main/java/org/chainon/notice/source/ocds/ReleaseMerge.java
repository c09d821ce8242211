package org.chainon.notice.source.ocds;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a contracting process looks like after one more release (OCDS 1.1, merging): members are overwritten, null removes,
 * lists of objects with ids are merged by id, other lists are replaced.
 */
final class ReleaseMerge {
    private ReleaseMerge() {}

    /** A new node; neither argument changes. */
    static JsonNode of(JsonNode before, JsonNode release) {
        if (before instanceof ObjectNode old && release instanceof ObjectNode update) {
            return objects(old, update);
        }
        if (before instanceof ArrayNode old && release instanceof ArrayNode update && haveIds(old) && haveIds(update)) {
            return lists(old, update);
        }
        return release.deepCopy();
    }

    private static ObjectNode objects(ObjectNode before, ObjectNode release) {
        ObjectNode merged = before.deepCopy();
        release.properties().forEach(member -> {
            JsonNode old = before.get(member.getKey());
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), old == null ? member.getValue().deepCopy() : of(old, member.getValue()));
            }
        });
        return merged;
    }

    private static ArrayNode lists(ArrayNode before, ArrayNode release) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        before.forEach(old -> byId.put(old.get("id").toString(), old));
        release.forEach(update -> byId.merge(update.get("id").toString(), update, ReleaseMerge::of));
        return JsonNodeFactory.instance.arrayNode().addAll(byId.values());
    }

    private static boolean haveIds(ArrayNode list) {
        for (JsonNode element : list) {
            if (!element.hasNonNull("id")) {
                return false;
            }
        }
        return true;
    }
}
