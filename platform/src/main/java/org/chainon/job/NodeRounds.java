package org.chainon.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes the rounds of this process, each on its own thread. */
@Component
@ConditionalOnWebApplication
class NodeRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NodeRounds.class);
    private static final int PATIENCE_SECONDS = 10;

    private final List<EachNode> rounds;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();
    private volatile boolean running;

    NodeRounds(List<EachNode> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    @Override
    public synchronized void start() {
        running = true;
        for (EachNode each : rounds) {
            ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name(each.name()).factory());
            thread.scheduleWithFixedDelay(
                    () -> round(each), each.first().toMillis(), each.pause().toMillis(), TimeUnit.MILLISECONDS);
            threads.add(thread);
        }
    }

    private void round(EachNode each) {
        try {
            each.round().run();
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("A round of {} failed, the next one tries again: {}", each.name(), KeptProgress.where(e));
                LOG.debug("What failed", e);
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(ScheduledExecutorService::shutdownNow);
        try {
            for (ScheduledExecutorService thread : threads) {
                if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("A round still goes on while the server stops");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
