package org.chainon.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.bid.Bid;
import org.chainon.bid.Bids;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Match;
import org.chainon.matching.Matching;
import org.chainon.matching.Opinion;
import org.chainon.matching.Opinions;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.watch.SupplierAlerts;
import org.chainon.watch.SupplierAlerts.Alerted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a supplier should look at first: new alerts, and those that it looked at without an answer. */
@Component
class Proposals {
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST = 3;
    private static final int REASONS = 2;

    private final SupplierAlerts alerts;
    private final Opinions opinions;
    private final Bids bids;
    private final Matching matching;
    private final Notices notices;
    private final Clock clock;

    Proposals(SupplierAlerts alerts, Opinions opinions, Bids bids, Matching matching, Notices notices, Clock clock) {
        this.alerts = alerts;
        this.opinions = opinions;
        this.bids = bids;
        this.matching = matching;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A lot for a supplier, of which it has said nothing yet.
     *
     * @param match null where a list found it
     */
    record Proposal(Notice notice, Lot lot, @Nullable Match match) {
        public @Nullable Opinion getOpinion() {
            return null;
        }

        public boolean isSetAside() {
            return false;
        }
    }

    /**
     * What its home shows.
     *
     * @param fresh whether {@code best} are new alerts; else the best of all that is open
     * @param unanswered opened, neither taken up nor set aside, last opened first
     */
    record Shown(boolean fresh, List<Proposal> best, List<Proposal> unanswered) {}

    Shown of(SupplierId supplier) {
        Instant now = clock.instant();
        Set<NoticeId> answered = answered(supplier);
        List<Alerted> waiting = alerts.since(supplier, now.minus(REMEMBERED)).stream()
                .filter(alert -> !answered.contains(alert.notice()))
                .toList();
        Map<NoticeId, Notice> found = find(waiting.stream().map(Alerted::notice));
        List<Proposal> fresh = waiting.stream()
                .filter(alert -> alert.at().isAfter(now.minus(FRESH)))
                .flatMap(alert -> proposal(supplier, alert, found, now))
                .limit(MOST)
                .toList();
        List<Proposal> best = fresh.isEmpty() ? open(supplier, answered, now) : fresh;
        Set<Notice> shown = new HashSet<>();
        best.forEach(each -> shown.add(each.notice()));
        List<Proposal> unanswered = waiting.stream()
                .filter(alert -> alert.openedAt() != null)
                .sorted(Comparator.comparing(Alerted::openedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .flatMap(alert -> proposal(supplier, alert, found, now))
                .filter(each -> !shown.contains(each.notice()))
                .limit(MOST)
                .toList();
        return new Shown(!fresh.isEmpty(), best, unanswered);
    }

    private Set<NoticeId> answered(SupplierId supplier) {
        Set<NoticeId> answered = new HashSet<>();
        opinions.of(supplier).forEach(opinion -> answered.add(opinion.notice()));
        bids.of(supplier).stream().map(Bid::subject).forEach(subject -> answered.add(subject.notice()));
        return answered;
    }

    private Map<NoticeId, Notice> find(Stream<NoticeId> ids) {
        Map<NoticeId, Notice> found = new HashMap<>();
        notices.findAll(ids.distinct().toList()).forEach(notice -> found.put(notice.id(), notice));
        return found;
    }

    private static Stream<Proposal> proposal(
            SupplierId supplier, Alerted alert, Map<NoticeId, Notice> found, Instant now) {
        Notice notice = found.get(alert.notice());
        LotId lot = alert.lot();
        if (notice == null) {
            return Stream.empty();
        }
        Match match =
                lot == null ? null : new Match(supplier, notice.id(), lot, alert.score(), alert.reasons(), List.of());
        return open(notice, lot, now).map(each -> new Proposal(notice, each, match)).stream();
    }

    /** The lot, or the first of the notice where none is named, while one can answer it. */
    private static Optional<Lot> open(Notice notice, @Nullable LotId id, Instant now) {
        if (notice.status() != Notice.Status.PUBLISHED) {
            return Optional.empty();
        }
        return notice.lots().stream()
                .filter(lot -> id == null || lot.id().equals(id))
                .filter(lot -> {
                    OffsetDateTime due = lot.deadline() == null ? notice.deadline() : lot.deadline();
                    return due == null || due.toInstant().isAfter(now);
                })
                .findFirst();
    }

    private List<Proposal> open(SupplierId supplier, Set<NoticeId> answered, Instant now) {
        List<Match> matches = matching.whatFits(supplier, MOST + answered.size()).orElse(List.of()).stream()
                .filter(match -> !answered.contains(match.notice()))
                .limit(MOST)
                .toList();
        Map<NoticeId, Notice> found = find(matches.stream().map(Match::notice));
        return matches.stream()
                .filter(match -> found.containsKey(match.notice()))
                .flatMap(match -> {
                    Notice notice = Objects.requireNonNull(found.get(match.notice()));
                    Match brief = new Match(
                            supplier,
                            match.notice(),
                            match.lot(),
                            match.score(),
                            match.reasons().stream().limit(REASONS).toList(),
                            List.of());
                    return open(notice, match.lot(), now).map(lot -> new Proposal(notice, lot, brief)).stream();
                })
                .toList();
    }
}
