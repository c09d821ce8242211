package org.chainon.account.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chainon.account.MailStops;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox every few seconds while the server runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
@ConditionalOnWebApplication
class MailRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private static final int AT_MOST = 500;

    private final MailSettings settings;
    private final Postman postman;
    private @Nullable ScheduledExecutorService clockwork;

    MailRounds(
            MailSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            MailStops stops,
            Clock clock,
            @Value("${chainon.home:${user.home}/.chainon}") Path home) {
        this.settings = settings;
        Letters letters = new Letters(settings.from(), clock);
        Delivery delivery = settings.byServer()
                ? new SmtpDelivery(settings, letters)
                : new FileDelivery(home.resolve("mails"), letters);
        this.postman = new Postman(jdbc, transactions, delivery, stops, clock);
    }

    @Override
    public synchronized void start() {
        long pause = settings.pause().toMillis();
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mail").factory());
        clockwork.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            postman.round(AT_MOST);
        } catch (RuntimeException e) {
            // Nothing is lost: what was not sent is due at the next round.
            LOG.warn("The outbox could not be read: {}", e.getMessage());
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
