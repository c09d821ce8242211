package org.chainon.matching.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lots that are proposed to a supplier, beside what it said of them. */
@Component
class Opportunities {
    private static final int MOST = 40;

    private final Matching matching;
    private final Notices notices;
    private final Opinions opinions;

    Opportunities(Matching matching, Notices notices, Opinions opinions) {
        this.matching = matching;
        this.notices = notices;
        this.opinions = opinions;
    }

    /**
     * A lot for a supplier.
     *
     * @param match null when it is not proposed any more
     * @param opinion null when nothing was said
     */
    public record Opportunity(
            Notice notice,
            Lot lot,
            @Nullable Match match,
            @Nullable Opinion opinion) {
        public boolean isSetAside() {
            return opinion != null && opinion.verdict() == Opinion.Verdict.NOT_FOR_ME;
        }

        private boolean is(LotId id) {
            return lot.id().equals(id);
        }
    }

    /** What is proposed, best first, and what the supplier set aside, newest first. */
    record Shown(List<Opportunity> proposed, List<Opportunity> setAside) {
        Optional<Opportunity> setAside(LotId lot) {
            return setAside.stream().filter(item -> item.is(lot)).findFirst();
        }
    }

    /**
     * What is proposed to a supplier.
     *
     * @param mine whether what it said is for the reader's eyes; else it is as if nothing had been said
     * @return empty when there is no such supplier
     */
    Optional<Shown> of(SupplierId supplier, boolean mine) {
        Map<LotId, Opinion> said = mine ? opinions.byLot(supplier) : Map.of();
        List<Opinion> against = said.values().stream()
                .filter(opinion -> opinion.verdict() == Opinion.Verdict.NOT_FOR_ME)
                .toList();
        return matching.whatFits(supplier, MOST + against.size()).map(matches -> {
            Map<NoticeId, Notice> found = find(Stream.concat(
                    matches.stream().map(Match::notice), against.stream().map(Opinion::notice)));
            List<Opportunity> proposed = matches.stream()
                    .flatMap(match -> lot(found, match.notice(), match.lot(), match, said.get(match.lot())))
                    .filter(item -> !item.isSetAside())
                    .limit(MOST)
                    .toList();
            List<Opportunity> setAside = against.stream()
                    .flatMap(opinion -> lot(found, opinion.notice(), opinion.lot(), null, opinion))
                    .toList();
            return new Shown(proposed, setAside);
        });
    }

    /** One lot of a notice, proposed or not. */
    Optional<Opportunity> one(SupplierId supplier, NoticeId notice, LotId lot) {
        Map<LotId, Opinion> said = opinions.byLot(supplier);
        Match match = matching.whatFits(supplier, MOST + said.size()).stream()
                .flatMap(List::stream)
                .filter(each -> each.lot().equals(lot))
                .findFirst()
                .orElse(null);
        return lot(find(Stream.of(notice)), notice, lot, match, said.get(lot)).findFirst();
    }

    private Map<NoticeId, Notice> find(Stream<NoticeId> ids) {
        Map<NoticeId, Notice> found = new HashMap<>();
        notices.findAll(ids.distinct().toList()).forEach(notice -> found.put(notice.id(), notice));
        return found;
    }

    private static Stream<Opportunity> lot(
            Map<NoticeId, Notice> found, NoticeId id, LotId lot, @Nullable Match match, @Nullable Opinion opinion) {
        Notice notice = found.get(id);
        return notice == null
                ? Stream.empty()
                : notice.lots().stream()
                        .filter(each -> each.id().equals(lot))
                        .map(each -> new Opportunity(notice, each, match, opinion));
    }
}
