package org.chainon.supplier;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what suppliers are searched by in step with places, zones and nomenclatures, which are imported apart. Each minute
 * a sample is worked out again, and everything when one of it differs; at the start and each day everything.
 */
@Component
@ConditionalOnWebApplication
class FreshSearchColumns implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(FreshSearchColumns.class);
    private static final int SAMPLE = 40;
    private static final int PORTION = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final SupplierRows rows;
    private final SearchColumnsOf columns;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("fresh-columns").factory());

    FreshSearchColumns(SupplierRows rows, SearchColumnsOf columns, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.columns = columns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        long day = Duration.ofDays(1).toSeconds();
        clockwork.scheduleWithFixedDelay(() -> quietly(this::all), 5, day, TimeUnit.SECONDS);
        clockwork.scheduleWithFixedDelay(() -> quietly(this::sample), 60, 60, TimeUnit.SECONDS);
    }

    /** The database may be away for a moment: the next turn tries again. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("search columns were not looked at: {}", e.getMessage());
        }
    }

    private void sample() {
        List<UUID> sample = rows.sample(SAMPLE);
        if (renew(sample) > 0) {
            all();
        }
    }

    /** Works everything out again; how many differed. */
    int all() {
        int renewed = 0;
        List<UUID> ids = rows.after(FIRST, PORTION);
        while (!ids.isEmpty() && !clockwork.isShutdown()) {
            renewed += renew(ids);
            ids = rows.after(ids.getLast(), PORTION);
        }
        if (renewed > 0) {
            LOG.info("{} suppliers are searched by new places, zones or labels", renewed);
        }
        return renewed;
    }

    private int renew(List<UUID> ids) {
        Integer renewed = transaction.execute(status -> {
            int differing = 0;
            for (SupplierRows.Indexed each : rows.locked(ids)) {
                SearchColumns now = columns.of(each.supplier());
                if (!now.fingerprint().equals(each.columnsFingerprint())) {
                    rows.write(each.supplier(), each.fingerprint(), now, true);
                    differing++;
                }
            }
            return differing;
        });
        return renewed == null ? 0 : renewed;
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
