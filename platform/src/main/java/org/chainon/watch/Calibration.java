package org.chainon.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/**
 * From which score on a supplier is told, so that about as many alerts come as the breadth says: the score that as many notices
 * of the last weeks reached. Who works where there is much to win is told of the best of it, who works where there is little, of all
 * that fits.
 */
@Component
class Calibration {
    static final Duration PERIOD = Duration.ofDays(30);

    private final Finds finds;
    private final Watches watches;
    private final Clock clock;

    Calibration(Finds finds, Watches watches, Clock clock) {
        this.finds = finds;
        this.watches = watches;
        this.clock = clock;
    }

    /** Works out anew from which score on the watch tells, and tells at once. */
    void renew(Watch watch, SupplierId supplier) {
        List<Double> scores = finds.scores(supplier, start());
        watches.thresholds(
                watch.id(), watch.breadth().threshold(scores, PERIOD), Breadth.SURE.threshold(scores, PERIOD));
    }

    /** How many notices of the period each breadth would have told, in the order of the breadths. */
    List<Integer> volumes(SupplierId supplier) {
        List<Double> scores = finds.scores(supplier, start());
        return Arrays.stream(Breadth.values())
                .map(breadth -> {
                    double threshold = breadth.threshold(scores, PERIOD);
                    return (int)
                            scores.stream().filter(score -> score >= threshold).count();
                })
                .toList();
    }

    Instant start() {
        return clock.instant().minus(PERIOD);
    }
}
