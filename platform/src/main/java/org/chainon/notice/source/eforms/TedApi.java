package org.chainon.notice.source.eforms;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.chainon.notice.source.ApiClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The search API of TED, version 3: {@code POST …/v3/notices/search} with a query in TED's expert language; each answer holds up to
 * 250 notices with the addresses of their XML, and a token for the next answer.
 */
@Component
class TedApi {
    private static final int PAGE = 250;
    private static final String RECENT_FRENCH = "buyer-country=FRA AND publication-date>=today(-7)";
    private static final JsonMapper JSON = new JsonMapper();

    private final ApiClient client;

    TedApi(ApiClient client) {
        this.client = client;
    }

    /** What is done with each notice's XML. */
    @FunctionalInterface
    interface Found {
        void notice(String location, byte[] document);
    }

    static boolean isSearch(URI address) {
        return address.getPath() != null && address.getPath().endsWith("/notices/search");
    }

    /**
     * Finds notices by the {@code query} parameter of the address; without one, French buyers' notices of the last seven days.
     *
     * @throws IOException when the API does not answer, or not as its description says
     */
    void search(URI address, Found found) throws IOException {
        String query = parameter(address, "query").orElse(RECENT_FRENCH);
        URI endpoint = URI.create(address.toString().replaceFirst("[?#].*", ""));
        Set<String> seen = new LinkedHashSet<>();
        String token = null;
        do {
            JsonNode answer = page(endpoint, query, token);
            JsonNode notices = answer.path("notices");
            if (!notices.isArray()) {
                throw new IOException("TED's answer holds no list of notices: " + endpoint);
            }
            int before = seen.size();
            for (JsonNode notice : notices) {
                String link = xmlLink(notice);
                if (link != null && seen.add(link)) {
                    found.notice(link, client.bytes(HttpRequest.newBuilder(endpoint.resolve(link))));
                }
            }
            // TED goes on giving tokens after the last notice.
            boolean more = seen.size() > before
                    && seen.size() < answer.path("totalNoticeCount").asInt(Integer.MAX_VALUE);
            token = more ? answer.path("iterationNextToken").asString(null) : null;
        } while (token != null);
    }

    private JsonNode page(URI endpoint, String query, @Nullable String token) throws IOException {
        ObjectNode body = JSON.createObjectNode()
                .put("query", query)
                .put("limit", PAGE)
                .put("scope", "ALL")
                .put("paginationMode", "ITERATION");
        body.putArray("fields").add("publication-number").add("links");
        if (token != null) {
            body.put("iterationNextToken", token);
        }
        byte[] answer = client.bytes(HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new IOException("TED's answer is no JSON: " + endpoint, e);
        }
    }

    /** {@code links.xml} is keyed by language; notices in XML are the same in all ({@code MUL}). */
    private static @Nullable String xmlLink(JsonNode notice) {
        JsonNode xml = notice.path("links").path("xml");
        if (xml.isString()) {
            return xml.asString();
        }
        if (xml.has("MUL")) {
            return xml.path("MUL").asString();
        }
        for (JsonNode any : xml) {
            return any.asString(null);
        }
        return null;
    }

    private static Optional<String> parameter(URI address, String name) {
        String query = address.getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
