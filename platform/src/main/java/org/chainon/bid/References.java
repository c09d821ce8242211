package org.chainon.bid;

import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.supplier.PastContract;
import org.chainon.territory.AreaId;

/** A contract that was won, as a reference of the profile. */
final class References {
    private static final int LINE = 300;

    private References() {}

    static PastContract of(Bid bid, BidResult result, Optional<Notice> notice) {
        BidSubject subject = bid.subject();
        Optional<Lot> lot = notice.flatMap(found -> Subjects.lot(found, subject.lot()));
        Cpv cpv = lot.flatMap(found -> found.cpv().stream().findFirst()).orElse(null);
        AreaId place = lot.stream()
                .flatMap(found -> found.places().stream())
                .map(Place::area)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
        String title = subject.lotTitle().isBlank() || subject.lotTitle().equals(subject.title())
                ? subject.title()
                : subject.title() + " – " + subject.lotTitle();
        return new PastContract(
                cut(title),
                cut(subject.buyer()),
                cpv,
                result.amount(),
                result.on().getYear(),
                place);
    }

    private static String cut(String text) {
        return text.length() > LINE ? text.substring(0, LINE - 1) + "…" : text;
    }
}
