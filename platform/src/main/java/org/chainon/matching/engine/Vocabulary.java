package org.chainon.matching.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many suppliers use each stem: what few use says more. Safe for many threads. */
final class Vocabulary {
    private final Map<String, Integer> suppliers = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    void add(Set<String> stems) {
        size.incrementAndGet();
        stems.forEach(stem -> suppliers.merge(stem, 1, Integer::sum));
    }

    void remove(Set<String> stems) {
        size.decrementAndGet();
        stems.forEach(
                stem -> suppliers.merge(stem, -1, (present, less) -> present + less == 0 ? null : present + less));
    }

    /** Inverse document frequency; a stem that no supplier uses (a street, a building's name) counts half of a rare one. */
    double weight(String stem) {
        int users = suppliers.getOrDefault(stem, 0);
        double rarest = Math.log(1 + (size.get() + 0.5) / 1.5);
        return users == 0 ? rarest / 2 : Math.log(1 + (size.get() - users + 0.5) / (users + 0.5));
    }
}
