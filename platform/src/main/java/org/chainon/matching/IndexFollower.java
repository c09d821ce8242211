package org.chainon.matching;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills the matching index in the background once the server answers, then follows the changes every second. */
@Component
@ConditionalOnWebApplication
class IndexFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int EVERY_MILLIS = 1000;

    private final IndexedMatching matching;
    private @Nullable ScheduledExecutorService worker;
    private volatile boolean running;

    IndexFollower(IndexedMatching matching) {
        this.matching = matching;
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("matching-index").factory());
        worker.scheduleWithFixedDelay(this::catchUp, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
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
