package org.chainon.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills the matching index in the background once the server answers, then follows the changes every second. Each night it
 * learns from the awards and makes the index anew.
 */
@Component
@ConditionalOnWebApplication
class IndexFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int EVERY_MILLIS = 1000;

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final IndexedMatching matching;
    private final NightlyLearning learning;
    private final Clock clock;
    private @Nullable ScheduledExecutorService worker;
    private volatile boolean running;

    IndexFollower(IndexedMatching matching, NightlyLearning learning, Clock clock) {
        this.matching = matching;
        this.learning = learning;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("matching-index").factory());
        worker.scheduleWithFixedDelay(this::catchUp, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        worker.scheduleAtFixedRate(
                this::night, untilNight().toSeconds(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    private Duration untilNight() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime night = now.toLocalDate().atTime(NIGHT);
        return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1));
    }

    private void night() {
        try {
            learning.learn();
            matching.rebuild();
        } catch (RuntimeException e) {
            LOG.warn("The weights could not be learned, those of yesterday stay: {}", e.getMessage());
        }
    }

    private void catchUp() {
        try {
            matching.catchUp();
        } catch (RuntimeException e) {
            // The marks stand where they stood: the next round reads the same changes again.
            if (running) {
                LOG.warn("The matching index could not catch up, trying again: {}", e.getMessage());
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        ScheduledExecutorService following = worker;
        if (following == null) {
            return;
        }
        following.shutdownNow();
        try {
            if (!following.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The matching index is still being filled");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
