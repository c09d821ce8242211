package org.chainon.need;

import java.util.List;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a need that one supplier may take alone.
 *
 * @param activities ids of activities of the nomenclature
 * @param places where they differ from the need's
 * @param amount excl. VAT, of the whole duration, renewals included
 */
public record NeedLot(
        String title,
        List<String> activities,
        List<Cpv> cpv,
        List<AreaId> places,
        @Nullable Money amount) {
    public static final NeedLot EMPTY = new NeedLot("", List.of(), List.of(), List.of(), null);

    public NeedLot {
        activities = List.copyOf(activities);
        cpv = List.copyOf(cpv);
        places = List.copyOf(places);
    }
}
