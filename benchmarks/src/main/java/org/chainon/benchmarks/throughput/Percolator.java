package org.chainon.benchmarks.throughput;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.SupplierProfile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenSearch's percolator: one stored query a supplier, each notice a document. The query holds the supplier's 48 strongest
 * stems, weighted by rarity (a percolator knows none by itself), and its CPV codes; where the supplier says where it
 * works, that is a filter, which spares the percolator most queries, else the score doubles near it. Stems are made here and stored as exact terms, so that the percolator need not analyse each query again
 * for each notice. One shard, no replica, one segment, no sources kept; asked over HTTP on this machine.
 */
final class Percolator implements Contestant {
    static final String NAME = "percolator";
    private static final int STEMS = 48;
    private static final int BATCH = 1000;
    private static final double CPV_WEIGHT = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Reach reach;
    private final Stems stems;
    private final OpenSearchProcess node;
    private final int answers;

    /** @param stems with the suppliers counted */
    Percolator(Reach reach, Stems stems, int answers, Path folder) {
        this.reach = reach;
        this.stems = stems;
        this.answers = answers;
        this.node = new OpenSearchProcess(folder);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void build(Iterator<SupplierProfile> suppliers) {
        node.put("suppliers", index());
        StringBuilder bulk = new StringBuilder();
        int waiting = 0;
        while (suppliers.hasNext()) {
            SupplierProfile profile = suppliers.next();
            ObjectNode action = JSON.createObjectNode();
            action.putObject("index").put("_id", profile.supplier().id().toString());
            bulk.append(action).append('\n').append(stored(profile)).append('\n');
            waiting++;
            if (waiting == BATCH || !suppliers.hasNext()) {
                JsonNode answer = node.post("suppliers/_bulk?filter_path=errors", bulk.toString());
                if (answer.path("errors").asBoolean(true)) {
                    throw new IllegalStateException("OpenSearch refused suppliers");
                }
                bulk.setLength(0);
                waiting = 0;
            }
        }
        node.post("suppliers/_forcemerge?max_num_segments=1", "");
        node.post("suppliers/_refresh", "");
    }

    private static ObjectNode index() {
        ObjectNode index = JSON.createObjectNode();
        index.putObject("settings")
                .put("number_of_shards", 1)
                .put("number_of_replicas", 0)
                .put("refresh_interval", "-1");
        ObjectNode mappings = index.putObject("mappings").put("dynamic", false);
        mappings.putObject("_source").put("enabled", false);
        ObjectNode properties = mappings.putObject("properties");
        properties.putObject("query").put("type", "percolator");
        for (String field : List.of("stems", "cpv", "areas")) {
            properties.putObject(field).put("type", "keyword");
        }
        return index;
    }

    private ObjectNode stored(SupplierProfile profile) {
        ObjectNode document = JSON.createObjectNode();
        ObjectNode query = document.putObject("query");
        ObjectNode bool = placed(query, reach.of(profile));
        ArrayNode should = bool.put("minimum_should_match", 1).putArray("should");
        strongest(stems.weighted(profile)).forEach(stem -> term(should, "stems", stem.getKey(), stem.getValue()));
        Set<String> codes = new TreeSet<>();
        profile.cpv().forEach(offered -> codes.addAll(offered.cpv().prefixes()));
        if (!codes.isEmpty()) {
            ObjectNode terms = should.addObject().putObject("terms");
            terms.put("boost", CPV_WEIGHT);
            codes.forEach(terms.putArray("cpv")::add);
        }
        return document;
    }

    /** Fills in the place and gives back where the words go. */
    private static ObjectNode placed(ObjectNode query, Reach.Places places) {
        if (places.said()) {
            ObjectNode bool = query.putObject("bool").put("boost", 1 / Reach.FAR);
            places.codes()
                    .forEach(bool.putArray("filter")
                            .addObject()
                            .putObject("terms")
                            .putArray("areas")::add);
            return bool;
        }
        ObjectNode function = query.putObject("function_score").put("boost_mode", "multiply");
        ObjectNode near = function.putArray("functions").addObject().put("weight", 1 / Reach.FAR);
        places.codes().forEach(near.putObject("filter").putObject("terms").putArray("areas")::add);
        return function.putObject("query").putObject("bool");
    }

    private static List<Map.Entry<String, Double>> strongest(Map<String, Double> weighted) {
        return weighted.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(STEMS)
                .toList();
    }

    private static void term(ArrayNode should, String field, String value, double boost) {
        should.addObject()
                .putObject("term")
                .putObject(field)
                .put("value", value)
                .put("boost", Math.max(boost, 1e-3));
    }

    @Override
    public List<String> find(LotProfile lot, int top) {
        ObjectNode search = JSON.createObjectNode();
        search.put("size", top).put("_source", false).put("track_total_hits", false);
        ObjectNode percolate = search.putObject("query").putObject("percolate").put("field", "query");
        ObjectNode document = percolate.putObject("document");
        stems.of(lot.title()).forEach(document.putArray("stems")::add);
        ArrayNode cpv = document.putArray("cpv");
        lot.cpv().forEach(code -> code.prefixes().forEach(cpv::add));
        ArrayNode areas = document.putArray("areas");
        lot.areas().forEach(area -> areas.add(area.toString()));
        List<String> ids = new ArrayList<>();
        node.post("suppliers/_search?filter_path=hits.hits._id", search.toString())
                .path("hits")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("_id").asString()));
        return ids;
    }

    @Override
    public int answers() {
        return answers;
    }

    @Override
    public Memory memory() {
        long peak = pools("peak_used_in_bytes");
        node.collectGarbage();
        return new Memory(pools("used_in_bytes"), peak);
    }

    private long pools(String figure) {
        JsonNode pools = node.get("_nodes/stats/jvm")
                .path("nodes")
                .iterator()
                .next()
                .path("jvm")
                .path("mem")
                .path("pools");
        return StreamSupport.stream(pools.spliterator(), false)
                .mapToLong(pool -> pool.path(figure).asLong(0))
                .sum();
    }

    @Override
    public @Nullable Long diskBytes() {
        return node.get("suppliers/_stats/store")
                .path("_all")
                .path("primaries")
                .path("store")
                .path("size_in_bytes")
                .asLong(0);
    }

    @Override
    public void close() {
        node.close();
    }
}
