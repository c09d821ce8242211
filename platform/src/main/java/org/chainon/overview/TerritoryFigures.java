package org.chainon.overview;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainon.bid.BidStatistics;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.OpinionStatistics;
import org.chainon.watch.AlertStatistics;
import org.springframework.stereotype.Component;

/** What alerts brought to suppliers, week by week: a few questions to the modules that know, however many suppliers there are. */
@Component
class TerritoryFigures {
    private final AlertStatistics alerts;
    private final OpinionStatistics opinions;
    private final BidStatistics bids;
    private final Clock clock;

    TerritoryFigures(AlertStatistics alerts, OpinionStatistics opinions, BidStatistics bids, Clock clock) {
        this.alerts = alerts;
        this.opinions = opinions;
        this.bids = bids;
        this.clock = clock;
    }

    /**
     * The weeks of a period and all together.
     *
     * @param weeks newest first, also those in which nothing happened
     */
    record Period(Brought total, List<Brought> weeks) {
        public long mostAlerts() {
            return Math.max(1, weeks.stream().mapToLong(Brought::alerts).max().orElse(1));
        }
    }

    Period of(Collection<SupplierId> suppliers, Instant since) {
        Map<LocalDate, Brought> weeks = new TreeMap<>();
        LocalDate last = monday(clock.instant());
        for (LocalDate week = monday(since); !week.isAfter(last); week = week.plusWeeks(1)) {
            weeks.put(week, Brought.nothing(week));
        }
        Brought total = Brought.nothing(null);
        for (AlertStatistics.Figures sent : alerts.byWeek(suppliers, since)) {
            if (sent.week() == null) {
                total = told(total, sent);
            } else {
                weeks.computeIfPresent(sent.week(), (week, brought) -> told(brought, sent));
            }
        }
        for (OpinionStatistics.Figures said : opinions.byWeek(suppliers, since)) {
            total = total.said(said.interested(), said.notForMe());
            weeks.computeIfPresent(said.week(), (week, brought) -> brought.said(said.interested(), said.notForMe()));
        }
        for (BidStatistics.Figures made : bids.byWeek(suppliers, since)) {
            total = bids(total, made);
            weeks.computeIfPresent(made.week(), (week, brought) -> bids(brought, made));
        }
        return new Period(total, new ArrayList<>(weeks.values()).reversed());
    }

    private static Brought told(Brought brought, AlertStatistics.Figures sent) {
        return brought.told(sent.alerts(), sent.people(), sent.suppliers(), sent.opened());
    }

    private static Brought bids(Brought brought, BidStatistics.Figures made) {
        return brought.bids(
                made.begun(), made.submitted(), made.won(), made.amount() == null ? List.of() : List.of(made.amount()));
    }

    private LocalDate monday(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
