package org.chainon.bid;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chainon.kernel.NoticeId;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticePublished;
import org.chainon.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps open bids in step with their notices: a deadline that moved, a call that is cancelled. At once when the notice comes in,
 * and again each day for what another process took in: read twice, it changes nothing.
 */
@Component
class NoticeWatch {
    private final BidRows rows;
    private final Notices notices;
    private final Reminders reminders;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticeWatch(BidRows rows, Notices notices, Reminders reminders, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.reminders = reminders;
        this.transactions = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.transactions.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(NoticePublished published) {
        if (!published.first()) {
            follow(published.id());
        }
    }

    void followAll() {
        rows.openNotices().forEach(this::follow);
    }

    private void follow(NoticeId id) {
        notices.find(id)
                .ifPresent(notice -> rows.openOn(id)
                        .forEach(bid -> transactions.executeWithoutResult(status -> follow(bid, notice))));
    }

    private void follow(Bid read, Notice notice) {
        Bid bid = rows.locked(read.supplier(), read.id()).orElseThrow();
        BidSubject before = bid.subject();
        BidSubject now = Subjects.now(notice, before);
        if (now.equals(before) || !bid.stage().open()) {
            return;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Bid changed = bid.with(now);
        if (now.cancelled() && !before.cancelled()) {
            changed = changed.at(Stage.DROPPED);
            rows.add(bid.id(), new BidStep(at, null, BidStep.What.CANCELLED, Stage.DROPPED, Map.of()));
            reminders.cancelled(changed, at);
        } else if (!sameMoment(before.deadline(), now.deadline())) {
            rows.add(bid.id(), new BidStep(at, null, BidStep.What.DEADLINE_MOVED, bid.stage(), moved(before, now)));
            reminders.moved(changed);
        }
        rows.update(changed, at);
    }

    private static boolean sameMoment(@Nullable OffsetDateTime a, @Nullable OffsetDateTime b) {
        return a == null || b == null ? a == b : a.isEqual(b);
    }

    private static Map<String, String> moved(BidSubject before, BidSubject now) {
        Map<String, String> details = new HashMap<>();
        if (before.deadline() != null) {
            details.put("from", before.deadline().toString());
        }
        if (now.deadline() != null) {
            details.put("to", now.deadline().toString());
        }
        return details;
    }
}
