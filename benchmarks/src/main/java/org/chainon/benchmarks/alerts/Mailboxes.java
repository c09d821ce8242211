package org.chainon.benchmarks.alerts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.Ranked;
import org.chainon.watch.Breadth;

/** What each supplier would have been told, day by day, by the rules of {@code watch.Finder} and its nightly calibration. */
final class Mailboxes {
    /** Days that thresholds are learned from, and days that are counted. */
    static final int PERIOD = 30;

    /** As the platform asks: those that are near only are asked for too, and left out. */
    private static final int MORE = 4;

    private static final int WEEK = 7;

    private final LuceneEngine engine;
    private final Breadth breadth;
    private final int top;
    private final LocalDate counted;
    private final Map<SupplierId, Mailbox> all = new LinkedHashMap<>();
    private int notices;
    private int mostInSevenDays;

    /**
     * @param top suppliers that each lot is told to at most
     * @param counted first day that counts; before it thresholds are learned
     */
    Mailboxes(LuceneEngine engine, Breadth breadth, int top, LocalDate counted) {
        this.engine = engine;
        this.top = top;
        this.breadth = breadth;
        this.counted = counted;
    }

    private record Found(LocalDate day, double score) {}

    private static final class Mailbox {
        private List<Found> finds = new ArrayList<>();
        private final Map<LocalDate, Integer> alerts = new HashMap<>();
        private double threshold;

        int alerts(LocalDate from, LocalDate to) {
            return alerts.entrySet().stream()
                    .filter(day -> !day.getKey().isBefore(from) && !day.getKey().isAfter(to))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    void add(SupplierId supplier) {
        all.put(supplier, new Mailbox());
    }

    /** A night, then a day's notices. */
    void day(LocalDate day, List<LotProfile> lots) {
        all.values().forEach(mailbox -> calibrate(mailbox, day));
        for (LotProfile lot : lots) {
            engine.whoFits(lot, MORE * top).stream()
                    .filter(Ranked::relevant)
                    .limit(top)
                    .forEach(match -> found(match, day));
        }
        if (!day.isBefore(counted)) {
            notices += lots.size();
        }
    }

    private void calibrate(Mailbox mailbox, LocalDate day) {
        mailbox.finds = new ArrayList<>(mailbox.finds.stream()
                .filter(find -> !find.day().isBefore(day.minusDays(PERIOD)))
                .toList());
        mailbox.threshold = breadth.threshold(
                mailbox.finds.stream()
                        .map(Found::score)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                Duration.ofDays(PERIOD));
    }

    private void found(Ranked match, LocalDate day) {
        Mailbox mailbox = all.get(match.supplier());
        if (mailbox == null) {
            return;
        }
        mailbox.finds.add(new Found(day, match.score()));
        if (day.isBefore(counted) || match.score() < mailbox.threshold) {
            return;
        }
        int thisWeek = mailbox.alerts(day.minusDays(WEEK - 1L), day);
        if (thisWeek < Breadth.ALL.weekly()) {
            mailbox.alerts.merge(day, 1, Integer::sum);
            mostInSevenDays = Math.max(mostInSevenDays, thisWeek + 1);
        }
    }

    /** Notices of the days that count. */
    int notices() {
        return notices;
    }

    int alerts() {
        return all.values().stream()
                .mapToInt(mailbox -> mailbox.alerts(LocalDate.MIN, LocalDate.MAX))
                .sum();
    }

    /** Alerts a week of each supplier, on average of the days that count. */
    double[] weekly() {
        return all.values().stream()
                .mapToDouble(mailbox -> mailbox.alerts(LocalDate.MIN, LocalDate.MAX) * (double) WEEK / PERIOD)
                .toArray();
    }

    /** The most that anybody had in any seven days. */
    int mostInSevenDays() {
        return mostInSevenDays;
    }
}
