package org.chainon.consortium.covering;

import java.util.Map;
import java.util.Set;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What the person who asks wants besides.
 *
 * @param with must be members
 * @param without must not
 * @param lead must be the mandataire; null for whoever can
 * @param kept by id of a cell, who does all of it
 */
public record Wishes(
        Set<SupplierId> with,
        Set<SupplierId> without,
        @Nullable SupplierId lead,
        Map<String, SupplierId> kept) {
    public static final Wishes NONE = new Wishes(Set.of(), Set.of(), null, Map.of());

    public Wishes {
        with = Set.copyOf(with);
        without = Set.copyOf(without);
        kept = Map.copyOf(kept);
    }
}
