package org.chainon.consortium.search;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.chainon.consortium.covering.Wishes;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a search, beside the notice or need.
 *
 * @param lots their numbers; empty for all
 * @param volumes typed by the person, by id of a cell; in money
 * @param whole what the person thinks that all is worth, where it is not said; null where it does not say
 * @param amountsHidden whether who asks may not know the amounts
 * @param byCode whether those count too whose trade is only known by their activity code (NAF)
 * @param several whether the buyer forbids to stand in several groupings
 */
public record SearchAsk(
        Set<String> lots,
        Map<String, BigDecimal> volumes,
        @Nullable BigDecimal whole,
        boolean amountsHidden,
        boolean several,
        Set<SupplierId> with,
        Set<SupplierId> without,
        @Nullable SupplierId lead,
        Map<String, SupplierId> kept,
        boolean byCode) {
    public static final SearchAsk ANYTHING =
            new SearchAsk(Set.of(), Map.of(), null, false, false, Set.of(), Set.of(), null, Map.of(), false);

    public SearchAsk {
        lots = Set.copyOf(lots);
        volumes = Map.copyOf(volumes);
        with = Set.copyOf(with);
        without = Set.copyOf(without);
        kept = Map.copyOf(kept);
    }

    public Wishes wishes() {
        return new Wishes(with, without, lead, kept);
    }

    public SearchAsk hiding(boolean amounts) {
        return new SearchAsk(lots, volumes, whole, amounts, several, with, without, lead, kept, byCode);
    }

    SearchAsk of(Set<String> some) {
        return new SearchAsk(some, volumes, whole, amountsHidden, several, with, without, lead, kept, byCode);
    }

    public SearchAsk with(SupplierId member) {
        return new SearchAsk(lots, volumes, whole, amountsHidden, several, Set.of(member), without, lead, kept, byCode);
    }
}
