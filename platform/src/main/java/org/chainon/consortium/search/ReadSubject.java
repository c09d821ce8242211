package org.chainon.consortium.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.Unspsc;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.territory.AreaId;
import org.springframework.stereotype.Component;

/** Reads what a notice or a need asks, lot by lot. */
@Component
class ReadSubject {
    private final CutDemand cut;
    private final Unspsc unspsc;
    private final Clock clock;

    ReadSubject(CutDemand cut, Unspsc unspsc, Clock clock) {
        this.cut = cut;
        this.unspsc = unspsc;
        this.clock = clock;
    }

    /** Empty for a notice of another country, or one that asks nothing. */
    Optional<AskedFor> of(Notice notice, SearchAsk ask) {
        Jurisdiction law = notice.jurisdiction();
        if (law == null || notice.lots().isEmpty() || !notice.kind().contract()) {
            return Optional.empty();
        }
        LocalDate published = notice.publishedOn();
        LocalDate day = published == null ? today(law) : published;
        CutDemand.Frame frame = new CutDemand.Frame(notice.title(), notice.description(), law, day, Set.of());
        return asked(cut.of(
                frame, notice.lots().stream().map(lot -> lot(notice, lot)).toList(), ask));
    }

    private LotAsked lot(Notice notice, Lot lot) {
        Set<Cpv> codes = new LinkedHashSet<>(lot.cpv());
        lot.unspsc().forEach(code -> codes.addAll(unspsc.cpvOf(code)));
        List<AreaId> places = new ArrayList<>(lot.places().stream()
                .map(Place::area)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Place buyers = notice.buyer().place();
        AreaId seat = buyers == null ? null : buyers.area();
        if (places.isEmpty() && seat != null) {
            places.add(seat);
        }
        Reservation reservation = lot.reservation();
        return new LotAsked(
                lot.number(),
                lot.title(),
                lot.description(),
                List.copyOf(codes),
                List.of(),
                places,
                lot.value(),
                lot.durationMonths(),
                reservation == null ? null : reservation.kind());
    }

    /** As much of it as who asks may know. */
    Optional<AskedFor> of(Need need, SearchAsk ask) {
        NeedSheet sheet = need.sheet();
        CutDemand.Frame frame = new CutDemand.Frame(
                sheet.title(), sheet.description(), need.law(), today(need.law()), sheet.services());
        List<LotAsked> lots = new ArrayList<>();
        for (NeedLot lot : sheet.lots()) {
            lots.add(new LotAsked(
                    String.valueOf(lots.size() + 1),
                    lot.title(),
                    sheet.description(),
                    lot.cpv(),
                    lot.activities(),
                    sheet.placesOf(lot),
                    ask.amountsHidden() ? null : lot.amount(),
                    sheet.months(),
                    null));
        }
        return asked(cut.of(frame, lots, ask));
    }

    private static Optional<AskedFor> asked(AskedFor read) {
        return read.demand().cells().isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private LocalDate today(Jurisdiction law) {
        return LocalDate.now(clock.withZone(law.zone()));
    }
}
