package org.chainon.matching.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.jurisdiction.Siren;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * A lot as the engine compares it.
 *
 * @param title words of the lot's and its notice's titles, without labels
 * @param description further words, used to find, not to judge
 * @param cpv its codes, and those that its UNSPSC codes stand for
 * @param places where it is carried out; where the notice does not say, where its buyer is
 * @param areas those places and all larger ones that hold them
 * @param regimes when it is reserved, what it may be reserved under
 * @param day the day whose law counts
 */
public record LotProfile(
        Notice notice,
        Lot lot,
        String title,
        String description,
        List<Cpv> cpv,
        List<Place> places,
        Set<AreaId> areas,
        List<ReservedRegime> regimes,
        LocalDate day) {
    public LotProfile {
        cpv = List.copyOf(cpv);
        places = List.copyOf(places);
        areas = Set.copyOf(areas);
        regimes = List.copyOf(regimes);
    }

    /** A contract that was won, as the lot that had been called for. */
    public static LotProfile ofContract(
            LotId id, Work work, Notice.Buyer buyer, @Nullable Place place, Territory territory) {
        AreaId where = place == null ? null : place.area();
        Set<AreaId> areas = where == null ? Set.of() : territory.withAncestors(where);
        List<Cpv> cpv = work.cpv() == null ? List.of() : List.of(work.cpv());
        List<Place> places = place == null ? List.of() : List.of(place);
        Double amount = work.amount();
        Money value = amount == null || amount < 0 ? null : Money.eur(Math.round(amount));
        Lot lot = new Lot(id, "1", work.title(), "", cpv, List.of(), places, value, null, null, false, null);
        Notice notice = new Notice(
                new NoticeId(id.value()),
                "award",
                id.toString(),
                "1",
                null,
                Notice.Form.COMPETITION,
                null,
                Notice.Nature.UNKNOWN,
                null,
                work.title(),
                "",
                buyer,
                Jurisdiction.FR,
                "FR",
                work.day(),
                null,
                Notice.Status.AWARDED,
                "fr",
                List.of(lot),
                List.of());
        return new LotProfile(notice, lot, work.title(), "", cpv, places, areas, List.of(), work.day());
    }

    /** Its estimated amount, € excl. VAT; null when withheld. */
    public @Nullable Double amount() {
        Money value = lot.value();
        return value == null ? null : (Double) value.amount().doubleValue();
    }

    /** What tells its buyer from others: the SIREN where it is known, else the name. */
    public String buyer() {
        return buyer(notice.buyer().identifier(), notice.buyer().name());
    }

    /** The same for any buyer. */
    public static String buyer(@Nullable String identifier, String name) {
        return identifier == null || identifier.isBlank() ? name : Siren.unitOf(identifier);
    }

    /** Reservation regimes are law of contracts: whatever else is offered is open to all. */
    public boolean reserved() {
        return lot.reservation() != null && notice.kind().contract();
    }
}
