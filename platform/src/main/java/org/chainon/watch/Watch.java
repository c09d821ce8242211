package org.chainon.watch;

import java.util.List;
import java.util.Map;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * What is followed (<i>veille</i>).
 *
 * @param supplier whose people it tells; null for a person's own
 * @param person whose it is; null where it is a supplier's
 * @param query the parameters of a list of notices ({@code q}, {@code lieu}…); null: what fits the supplier's profile
 * @param threshold the least score that is told, so that as many are as the breadth says
 * @param sure from which score on one is told at once; 0: not known yet
 * @param feed whether its feeds have a private address
 */
public record Watch(
        WatchId id,
        @Nullable SupplierId supplier,
        @Nullable PersonId person,
        String name,
        @Nullable Map<String, List<String>> query,
        Breadth breadth,
        Rhythm rhythm,
        boolean paused,
        double threshold,
        double sure,
        boolean feed) {
    public Watch {
        query = query == null ? null : Map.copyOf(query);
    }

    public boolean ofProfile() {
        return query == null;
    }
}
