package org.chainon.notice.source.boamp;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.chainon.notice.source.ApiClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of a dataset in Opendatasoft's Explore API v2.1, oldest first, 100 at a time. The API goes no further than 10,000
 * records for one question; the next question then begins at the last day that was seen.
 */
@Component
class BoampApi {
    private static final int PAGE = 100;
    private static final int FURTHEST = 10_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final ApiClient client;

    BoampApi(ApiClient client) {
        this.client = client;
    }

    /** What is done with each record. */
    @FunctionalInterface
    interface Found {
        void record(String location, byte[] json);
    }

    static boolean isRecords(URI address) {
        return address.getPath() != null
                && address.getPath().contains("/explore/v2.1/")
                && address.getPath().endsWith("/records");
    }

    /** @throws IOException when the API does not answer, or one day alone holds more than it gives */
    void records(URI address, Found found) throws IOException {
        Map<String, String> asked = parameters(address);
        String base = address.toString().replaceFirst("[?#].*", "");
        Set<String> lastDay = new HashSet<>();
        String day = "";
        int offset = 0;
        while (true) {
            JsonNode results = page(base, asked, day, offset);
            for (JsonNode record : results) {
                String id = record.path("idweb").asString("");
                String published = record.path("dateparution").asString("");
                if (!lastDay.isEmpty() && !published.equals(record(lastDay))) {
                    lastDay.clear();
                }
                if (lastDay.add(published + " " + id)) {
                    found.record(base + "#" + id, JSON.writeValueAsBytes(record));
                }
            }
            offset += results.size();
            if (results.size() < PAGE) {
                return;
            }
            if (offset + PAGE > FURTHEST) {
                String last =
                        results.get(results.size() - 1).path("dateparution").asString("");
                if (!last.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") || last.equals(day)) {
                    throw new IOException("more than " + FURTHEST + " records on one day: " + last);
                }
                day = last;
                offset = 0;
            }
        }
    }

    private static String record(Set<String> lastDay) {
        return lastDay.iterator().next().replaceFirst(" .*", "");
    }

    private JsonNode page(String base, Map<String, String> asked, String fromDay, int offset) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>(asked);
        if (!fromDay.isEmpty()) {
            String from = "dateparution >= date'" + fromDay + "'";
            parameters.merge("where", from, (own, later) -> "(" + own + ") and " + later);
        }
        parameters.put("order_by", "dateparution");
        parameters.put("limit", Integer.toString(PAGE));
        parameters.put("offset", Integer.toString(offset));
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        try {
            JsonNode results = JSON.readTree(client.bytes(HttpRequest.newBuilder(URI.create(base + query))))
                    .path("results");
            if (!results.isArray()) {
                throw new IOException("the answer holds no list of results: " + base);
            }
            return results;
        } catch (JacksonException e) {
            throw new IOException("the answer is no JSON: " + base, e);
        }
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = address.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
