package org.chainon.supplier.search;

import java.util.List;
import java.util.Map;

/**
 * How many suppliers each further choice would give: each dimension is counted under all filters but its own.
 *
 * @param total how many suppliers all filters leave
 * @param counts by dimension, most first; activities only once a group or an activity is chosen
 */
public record Facets(long total, Map<Dimension, List<Count>> counts) {
    /** What can be chosen. Values are names of the enums, ids of groups and activities, texts of areas. */
    public enum Dimension {
        FAMILY,
        KIND,
        GROUP,
        ACTIVITY,
        REGION,
        SERVICE,
        ZONE,
        TURNOVER,
        HEADCOUNT
    }

    /** One choice. */
    public record Count(String value, long count) {}

    public Facets {
        counts = Map.copyOf(counts);
    }

    public List<Count> of(Dimension dimension) {
        return counts.getOrDefault(dimension, List.of());
    }
}
