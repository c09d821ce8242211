package org.chainon.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.chainon.job.EachNode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each process fills its matching index in the background once the server answers, then follows the changes every second. At
 * the end of each night it makes the index anew, by the weights that were learned.
 */
@Configuration(proxyBeanMethods = false)
class IndexFollower {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final LocalTime NIGHT = LocalTime.of(4, 30);

    private final MatchingIndex index;
    private final Clock clock;
    private LocalDateTime madeAnew;

    IndexFollower(MatchingIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
        this.madeAnew = lastNight();
    }

    @Bean
    EachNode followChanges() {
        return new EachNode("matching-index", Duration.ZERO, EVERY, this::round);
    }

    /** What fails is tried again at the next round: the marks stand where they stood. */
    private void round() {
        index.catchUp();
        LocalDateTime night = lastNight();
        if (night.isAfter(madeAnew)) {
            madeAnew = night;
            index.rebuild();
        }
    }

    private LocalDateTime lastNight() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime night = now.toLocalDate().atTime(NIGHT);
        return night.isAfter(now) ? night.minusDays(1) : night;
    }
}
