package org.chainon.spend;

import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.SupplierId;
import org.chainon.territory.AreaKind;
import org.jspecify.annotations.Nullable;

/**
 * A supplier of the directory, as far as spend is counted by it.
 *
 * @param near the smallest place around the buyer in which its establishment lies; null when either is not known
 * @param zones {@code QPV}, {@code FRR}: by the address of the establishment, or as its profile says
 * @param small whether it is surely small or middle-sized, surely not, or null when that is not known
 */
public record Engaged(
        SupplierId id,
        String name,
        Set<EnterpriseKind> kinds,
        @Nullable AreaKind near,
        Size size,
        Set<String> zones,
        @Nullable Boolean small) {
    public Engaged {
        kinds = Set.copyOf(kinds);
        zones = Set.copyOf(zones);
    }

    /** People employed. In words {@code spend.size.NAME}. */
    public enum Size {
        UNDER_10,
        UNDER_50,
        UNDER_250,
        LARGE,
        UNKNOWN
    }
}
