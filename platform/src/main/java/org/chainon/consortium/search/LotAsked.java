package org.chainon.consortium.search;

import java.util.List;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/** A lot of a notice or a need before it is cut into cells. */
record LotAsked(
        String number,
        String title,
        String description,
        List<Cpv> cpv,
        List<String> activities,
        List<AreaId> places,
        @Nullable Money value,
        @Nullable Integer months,
        @Nullable ReservationKind reservation) {
    LotAsked {
        cpv = List.copyOf(cpv);
        activities = List.copyOf(activities);
        places = List.copyOf(places);
    }
}
