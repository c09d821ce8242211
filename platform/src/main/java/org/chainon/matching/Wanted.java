package org.chainon.matching;

import java.time.LocalDate;
import java.util.List;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, before any notice.
 *
 * @param places where it is to be carried out; empty where that is not known
 * @param amount excl. VAT, of the whole duration
 * @param day the day whose law counts
 */
public record Wanted(
        String title,
        String description,
        List<Cpv> cpv,
        List<AreaId> places,
        @Nullable Money amount,
        @Nullable Integer months,
        Jurisdiction law,
        LocalDate day) {
    public Wanted {
        cpv = List.copyOf(cpv);
        places = List.copyOf(places);
    }
}
