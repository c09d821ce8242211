package org.chainon.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.ServiceKind;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What a need says, whole or not yet.
 *
 * @param sentence with which it began
 * @param services in what way it may be served; empty for any
 * @param places of all lots that name none of their own
 * @param months the whole duration, renewals included
 * @param amountHidden whether suppliers do not see amounts
 * @param buyerHidden whether suppliers do not see whose need it is
 * @param deadline last day for answers
 * @param lots at least one; one alone may have no title
 */
public record NeedSheet(
        String sentence,
        Need.Kind kind,
        String title,
        String description,
        Set<ServiceKind> services,
        List<AreaId> places,
        @Nullable Integer months,
        boolean amountHidden,
        boolean buyerHidden,
        @Nullable LocalDate deadline,
        List<NeedLot> lots) {
    public NeedSheet {
        services = Set.copyOf(services);
        places = List.copyOf(places);
        lots = lots.isEmpty() ? List.of(NeedLot.EMPTY) : List.copyOf(lots);
    }

    /** The same with another deadline. */
    public NeedSheet until(LocalDate day) {
        return new NeedSheet(
                sentence, kind, title, description, services, places, months, amountHidden, buyerHidden, day, lots);
    }

    /** Where a lot is carried out. */
    public List<AreaId> placesOf(NeedLot lot) {
        return lot.places().isEmpty() ? places : lot.places();
    }

    public List<AreaId> allPlaces() {
        List<AreaId> all = new ArrayList<>(places);
        lots.forEach(lot -> all.addAll(lot.places()));
        return all.stream().distinct().toList();
    }

    /** Each lot as it is to be bought. */
    public List<Purchase> purchases(LocalDate launch) {
        return lots.stream().map(lot -> purchase(lot, launch)).toList();
    }

    public Purchase purchase(NeedLot lot, LocalDate launch) {
        String named = lot.title().isBlank() ? title : title + " – " + lot.title();
        return new Purchase(
                named, description, lot.cpv(), lot.activities(), placesOf(lot), lot.amount(), months, launch);
    }

    /** What has to be said before suppliers may see it, by field, in the form's order. */
    Map<String, Reason> missing(LocalDate today) {
        Map<String, Reason> missing = new LinkedHashMap<>();
        if (title.isBlank()) {
            missing.put("titre", Reason.of("need.title-missing"));
        }
        for (int i = 0; i < lots.size(); i++) {
            NeedLot lot = lots.get(i);
            if (lots.size() > 1 && lot.title().isBlank()) {
                missing.put("lot-" + i + "-titre", Reason.of("need.lot-title-missing", "lot", i + 1));
            }
            if (lot.activities().isEmpty() && lot.cpv().isEmpty()) {
                missing.put("lot-" + i + "-metier", Reason.of("need.trade-missing"));
            }
        }
        if (lots.stream().anyMatch(lot -> placesOf(lot).isEmpty())) {
            missing.put("ou", Reason.of("need.place-missing"));
        }
        if (deadline == null) {
            missing.put("limite", Reason.of("need.deadline-missing"));
        } else if (deadline.isBefore(today)) {
            missing.put("limite", Reason.of("need.deadline-passed", "date", deadline));
        }
        return missing;
    }

    /** All codes of all lots. */
    public List<Cpv> cpv() {
        return lots.stream().flatMap(lot -> lot.cpv().stream()).distinct().toList();
    }
}
