package org.chainon.overview;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.TerritorySuppliers.Known;
import org.chainon.watch.Followings;
import org.chainon.watch.Followings.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The suppliers of a territory whose people were told of nothing for thirty days, and why. */
@Component
class SilentSuppliers {
    private final Followings followings;

    SilentSuppliers(Followings followings) {
        this.followings = followings;
    }

    /** One of them. */
    record Silent(Known supplier, Following following, List<Silence> why) {
        Silent {
            why = List.copyOf(why);
        }
    }

    /**
     * All of them.
     *
     * @param counts how many each reason holds back, those without any left out; a supplier may have several
     */
    record Found(List<Silent> suppliers, Map<Silence, Long> counts) {
        /** @param reason null for all */
        List<Silent> of(@Nullable Silence reason) {
            return reason == null
                    ? suppliers
                    : suppliers.stream()
                            .filter(each -> each.why().contains(reason))
                            .toList();
        }
    }

    Found among(Collection<Known> suppliers) {
        List<SupplierId> ids = suppliers.stream().map(Known::id).toList();
        Map<SupplierId, Following> all = followings.of(ids);
        List<Silent> silent = suppliers.stream()
                .map(known -> {
                    Following following = Objects.requireNonNull(all.get(known.id()));
                    return new Silent(known, following, Silence.of(known, following));
                })
                .filter(each -> each.following().told() == 0)
                .toList();
        Map<Silence, Long> counts = new EnumMap<>(Silence.class);
        silent.forEach(each -> each.why().forEach(why -> counts.merge(why, 1L, Long::sum)));
        return new Found(silent, counts);
    }
}
