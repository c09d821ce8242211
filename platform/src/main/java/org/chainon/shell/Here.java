package org.chainon.shell;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address that is being shown, from which templates make their links: {@code here.with('page', 2)}. Each state of a list
 * is a link.
 *
 * @param path without the query
 * @param query names and values as they came
 */
public record Here(String path, MultiValueMap<String, String> query) {
    /** The same place with one parameter set; page numbers start anew unless the page itself is set. */
    public String with(String name, Object value) {
        UriComponentsBuilder uri = builder().replaceQueryParam(name, value);
        if (!name.equals("page")) {
            uri.replaceQueryParam("page");
        }
        return write(uri);
    }

    /** The same place without one parameter. */
    public String without(String name) {
        return write(builder().replaceQueryParam(name).replaceQueryParam("page"));
    }

    /** The same place with one value added to a parameter that may have several, or taken away when it is there. */
    public String toggle(String name, String value) {
        UriComponentsBuilder uri = builder().replaceQueryParam(name).replaceQueryParam("page");
        query.getOrDefault(name, java.util.List.of()).stream()
                .filter(present -> !present.equals(value))
                .forEach(present -> uri.queryParam(name, present));
        if (!has(name, value)) {
            uri.queryParam(name, value);
        }
        return write(uri);
    }

    public boolean has(String name, String value) {
        return query.getOrDefault(name, java.util.List.of()).contains(value);
    }

    /** The same query at another path: {@code here.at('/avis.csv')}. */
    public String at(String otherPath) {
        return write(UriComponentsBuilder.fromPath(otherPath).queryParams(query).replaceQueryParam("page"));
    }

    private UriComponentsBuilder builder() {
        return UriComponentsBuilder.fromPath(path).queryParams(query);
    }

    private static String write(UriComponentsBuilder uri) {
        return uri.encode().build().toUriString();
    }
}
