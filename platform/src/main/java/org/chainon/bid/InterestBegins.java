package org.chainon.bid;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.kernel.PersonId;
import org.chainon.matching.Opinion;
import org.chainon.matching.OpinionGiven;
import org.chainon.matching.Opinions;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** « Ça m'intéresse » begins a bid, in the same transaction. Said again, it changes nothing. */
@Component
class InterestBegins {
    private final Opinions opinions;
    private final FollowBids follow;
    private final Bids bids;
    private final Notices notices;
    private final CurrentActor current;
    private final Clock clock;

    InterestBegins(
            Opinions opinions, FollowBids follow, Bids bids, Notices notices, CurrentActor current, Clock clock) {
        this.opinions = opinions;
        this.follow = follow;
        this.bids = bids;
        this.notices = notices;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    void on(OpinionGiven given) {
        PersonId person = current.find()
                .filter(actor ->
                        Policy.allows(actor, Action.FOLLOW_BIDS, Target.of(given.supplier(), java.util.Set.of())))
                .map(Actor::id)
                .orElse(null);
        opinions.of(given.supplier()).stream()
                .filter(opinion -> opinion.verdict() == Opinion.Verdict.INTERESTED)
                .filter(opinion -> bids.find(given.supplier(), opinion.lot()).isEmpty())
                .filter(this::canStillBeAnswered)
                .forEach(opinion -> follow.start(given.supplier(), opinion.notice(), opinion.lot(), person));
    }

    private boolean canStillBeAnswered(Opinion opinion) {
        Instant now = clock.instant();
        Optional<Notice> notice =
                notices.find(opinion.notice()).filter(found -> found.status() == Notice.Status.PUBLISHED);
        Optional<Lot> lot = notice.flatMap(found -> Subjects.lot(found, opinion.lot()));
        OffsetDateTime due = notice.isPresent() && lot.isPresent()
                ? Subjects.of(notice.get(), lot.get()).deadline()
                : null;
        return lot.isPresent() && (due == null || due.toInstant().isAfter(now));
    }
}
