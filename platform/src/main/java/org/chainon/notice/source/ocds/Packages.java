package org.chainon.notice.source.ocds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chainon.intake.BadRecord;
import org.chainon.notice.source.json.Fields;
import org.chainon.notice.source.json.JsonCursor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the releases in whatever stands around them: release package, record package, one release, one record, a list of any
 * of these. Holds one release or record at a time.
 */
final class Packages {
    /** What is done with what is found. */
    interface Sink {
        void release(String location, JsonNode release);

        void refused(String location, BadRecord reason, JsonNode found);
    }

    private final Sink sink;
    private @Nullable String next;

    Packages(Sink sink) {
        this.sink = sink;
    }

    /** The address of the next page ({@code links.next}), if a package named one. */
    @Nullable
    String next() {
        return next;
    }

    void read(JsonCursor at) {
        if (at.onArray()) {
            at.elements(() -> read(at));
        } else if (at.onObject()) {
            object(at);
        } else {
            whole(at, node -> sink.refused(at.location(), new BadRecord("ocds.not-ocds"), node));
        }
    }

    private void object(JsonCursor at) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        boolean[] found = {false};
        String location = at.location();
        at.members(name -> {
            boolean list = at.onArray() && !envelope.has("ocid");
            if (list && (name.equals("releases") || name.equals("records") || name.equals("results"))) {
                found[0] = true;
                at.elements(() -> element(at, envelope));
            } else {
                whole(at, node -> envelope.set(name, node));
            }
        });
        Fields fields = new Fields(envelope);
        String link = fields.at("links").text("next");
        next = link == null ? next : link;
        if (fields.has("ocid") || !found[0]) {
            process(location, envelope, envelope);
        }
    }

    private void element(JsonCursor at, ObjectNode envelope) {
        whole(at, node -> {
            Fields inner = new Fields(node);
            if (inner.has("releases") && !inner.has("ocid")) {
                inner.list("releases").forEach(release -> process(at.location(), release.node(), inner.node()));
            } else {
                process(at.location(), node, envelope);
            }
        });
    }

    /** A release, or a record: its releases one after the other where they are there, else what they add up to. */
    private void process(String location, JsonNode node, JsonNode envelope) {
        Fields fields = new Fields(node);
        List<Fields> releases = new ArrayList<>(fields.list("releases"));
        releases.removeIf(release -> !release.has("ocid"));
        releases.sort(Comparator.comparing(release -> String.valueOf(release.text("date"))));
        if (!releases.isEmpty()) {
            JsonNode state = JsonNodeFactory.instance.objectNode();
            for (Fields release : releases) {
                state = ReleaseMerge.of(((ObjectNode) state).without(List.of("tag")), release.node());
                sink.release(location, published(state, envelope));
            }
        } else if (fields.has("compiledRelease")) {
            sink.release(location, published(fields.at("compiledRelease").node(), envelope));
        } else if (fields.has("ocid")) {
            sink.release(location, published(node, envelope));
        } else if (!fields.has("url")) {
            String code = node.isObject() && fields.isEmpty() ? "ocds.empty" : "ocds.not-ocds";
            sink.refused(location, new BadRecord(code, Map.of()), node);
        }
    }

    /** The release with its package's publisher, so that it can be read by itself later. */
    private static JsonNode published(JsonNode release, JsonNode envelope) {
        if (release.has("packageInfo") || !envelope.has("publisher") || !(release instanceof ObjectNode)) {
            return release;
        }
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("uri", "publishedDate", "publisher")) {
            if (envelope.has(name)) {
                info.set(name, envelope.get(name));
            }
        }
        ObjectNode copy = ((ObjectNode) release).deepCopy();
        copy.set("packageInfo", info);
        return copy;
    }

    private void whole(JsonCursor at, Consumer<JsonNode> use) {
        try {
            use.accept(at.read());
        } catch (BadRecord e) {
            sink.refused(at.location(), e, JsonNodeFactory.instance.objectNode());
        }
    }
}
