package org.chainon.account.data;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few hours, while the server runs, whether something has been kept long enough. */
@Component
@ConditionalOnWebApplication
class RetentionRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);
    private static final int FIRST_MINUTES = 5;
    private static final int EVERY_MINUTES = 6 * 60;

    private final Retention retention;
    private @Nullable ScheduledExecutorService clockwork;

    RetentionRounds(Retention retention) {
        this.retention = retention;
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("retention").factory());
        clockwork.scheduleWithFixedDelay(this::round, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void round() {
        try {
            retention.round();
        } catch (RuntimeException e) {
            LOG.error("What has been kept long enough could not all be erased; the next round tries again", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = clockwork;
        clockwork = null;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
