package org.chainon.need;

import java.time.LocalDate;
import java.util.List;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be bought: of one lot, € excl. VAT over the whole duration, renewals included (R2121-1 ff. CCP).
 *
 * @param activities ids of activities of the nomenclature
 * @param places where it is carried out
 * @param months the whole duration, renewals included; null where unknown
 * @param launch the day on which it is to be published: its law counts
 */
public record Purchase(
        String title,
        String description,
        List<Cpv> cpv,
        List<String> activities,
        List<AreaId> places,
        @Nullable Money amount,
        @Nullable Integer months,
        LocalDate launch) {
    public Purchase {
        cpv = List.copyOf(cpv);
        activities = List.copyOf(activities);
        places = List.copyOf(places);
        if (months != null && months < 1) {
            throw new IllegalArgumentException("a purchase of no month");
        }
    }
}
