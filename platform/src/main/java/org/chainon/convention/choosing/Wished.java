package org.chainon.convention.choosing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All meetings that could be.
 *
 * @param pairs each at most once; what is not there cannot be chosen
 * @param least how many meetings each supplier gets at least, where its wishes and slots allow it
 * @param room how many meetings there can be in all
 */
public record Wished(List<Guest> buyers, List<Guest> suppliers, List<Pair> pairs, int least, int room) {
    public Wished {
        buyers = List.copyOf(buyers);
        suppliers = List.copyOf(suppliers);
        pairs = List.copyOf(pairs);
        Set<List<Integer>> seen = new HashSet<>();
        for (Pair pair : pairs) {
            boolean known = pair.buyer() >= 0
                    && pair.buyer() < buyers.size()
                    && pair.supplier() >= 0
                    && pair.supplier() < suppliers.size();
            if (!known || !seen.add(List.of(pair.buyer(), pair.supplier()))) {
                throw new IllegalArgumentException("nobody there, or twice: " + pair);
            }
        }
        if (least < 0 || room < 0) {
            throw new IllegalArgumentException("at least " + least + ", room for " + room);
        }
    }
}
