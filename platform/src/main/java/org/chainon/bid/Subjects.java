package org.chainon.bid;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.LotId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;

/** A lot of a notice as a bid remembers it. */
final class Subjects {
    private Subjects() {}

    static Optional<Lot> lot(Notice notice, LotId id) {
        return notice.lots().stream().filter(lot -> lot.id().equals(id)).findFirst();
    }

    static BidSubject of(Notice notice, Lot lot) {
        Jurisdiction law = notice.jurisdiction() == null ? Jurisdiction.FR : notice.jurisdiction();
        OffsetDateTime due = lot.deadline() == null ? notice.deadline() : lot.deadline();
        return new BidSubject(
                notice.id(),
                lot.id(),
                lot.number(),
                notice.title(),
                notice.lots().size() > 1 ? lot.title() : "",
                notice.buyer().name(),
                lot.value(),
                law,
                due == null ? null : due.atZoneSameInstant(law.zone()).toOffsetDateTime(),
                notice.status() == Notice.Status.CANCELLED);
    }

    /** The same lot as the notice says now; a lot that the newest version left out stays as it was known. */
    static BidSubject now(Notice notice, BidSubject before) {
        return lot(notice, before.lot())
                .or(() -> notice.lots().stream()
                        .filter(lot -> lot.number().equals(before.lotNumber()))
                        .findFirst())
                .map(lot -> of(notice, lot))
                .map(now -> new BidSubject(
                        before.notice(),
                        before.lot(),
                        before.lotNumber(),
                        now.title(),
                        now.lotTitle(),
                        now.buyer(),
                        now.value(),
                        before.law(),
                        now.deadline(),
                        now.cancelled()))
                .orElse(new BidSubject(
                        before.notice(),
                        before.lot(),
                        before.lotNumber(),
                        before.title(),
                        before.lotTitle(),
                        before.buyer(),
                        before.value(),
                        before.law(),
                        before.deadline(),
                        notice.status() == Notice.Status.CANCELLED));
    }
}
