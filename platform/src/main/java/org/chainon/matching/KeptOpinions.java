package org.chainon.matching;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what suppliers say and tells of it. */
@Service
class KeptOpinions implements GiveOpinion {
    private final OpinionRows rows;
    private final SupplierDirectory suppliers;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptOpinions(
            OpinionRows rows,
            SupplierDirectory suppliers,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.suppliers = suppliers;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome give(
            SupplierId supplier, NoticeId id, LotId lot, Opinion.Verdict verdict, Opinion.@Nullable Reason why) {
        if (suppliers.find(supplier).isEmpty()) {
            return Refused.UNKNOWN_SUPPLIER;
        }
        Optional<Notice> notice = notices.find(id);
        if (notice.isEmpty()) {
            return Refused.UNKNOWN_NOTICE;
        }
        if (notice.get().lots().stream().noneMatch(each -> each.id().equals(lot))) {
            return Refused.UNKNOWN_LOT;
        }
        boolean no = verdict == Opinion.Verdict.NOT_FOR_ME;
        if (no && why == null) {
            return Refused.REASON_MISSING;
        }
        Opinion opinion = new Opinion(
                supplier,
                notice.get().id(),
                lot,
                verdict,
                no ? why : null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.write(opinion);
        events.publishEvent(new OpinionGiven(supplier));
        return new Kept(opinion);
    }

    @Override
    @Transactional
    public void withdraw(SupplierId supplier, LotId lot) {
        if (rows.remove(supplier, lot)) {
            events.publishEvent(new OpinionGiven(supplier));
        }
    }
}
