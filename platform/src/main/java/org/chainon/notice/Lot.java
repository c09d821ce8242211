package org.chainon.notice;

import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;

/**
 * One part of a contract that one bids for (<i>lot</i>). A contract without lots has one.
 *
 * @param number as the source names it: {@code LOT-0001}, {@code 2}; unique in its notice
 * @param cpv main code first, then the additional ones; may be empty
 * @param unspsc UNSPSC codes (Québec), may be empty
 * @param value estimated value excl. VAT, null when withheld
 * @param durationMonths null when unknown
 * @param reservation null when open to all
 * @param executionReserved whether execution is reserved to sheltered employment programmes (BT-736)
 * @param deadline for tenders or requests to take part; null when the notice has none
 */
public record Lot(
        LotId id,
        String number,
        String title,
        String description,
        List<Cpv> cpv,
        List<String> unspsc,
        List<Place> places,
        @Nullable Money value,
        @Nullable Integer durationMonths,
        @Nullable Reservation reservation,
        boolean executionReserved,
        @Nullable OffsetDateTime deadline) {
    public Lot {
        cpv = List.copyOf(cpv);
        unspsc = List.copyOf(unspsc);
        places = List.copyOf(places);
    }
}
