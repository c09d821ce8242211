package org.chainon.supplier;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what suppliers are searched by in step with places, zones and nomenclatures, which are imported apart. Each minute
 * a sample is worked out again, and everything when one of it differs; each night everything.
 */
@Configuration(proxyBeanMethods = false)
class FreshSearchColumns {
    private static final Logger LOG = LoggerFactory.getLogger(FreshSearchColumns.class);
    private static final LocalTime NIGHT = LocalTime.of(4, 0);
    private static final int SAMPLE = 40;
    private static final int PORTION = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final SupplierRows rows;
    private final SearchColumnsOf columns;
    private final TransactionTemplate transaction;

    FreshSearchColumns(SupplierRows rows, SearchColumnsOf columns, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.columns = columns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    Job searchColumns() {
        return Job.of("search-columns", new When.Daily(NIGHT), this::all);
    }

    @Bean
    Job searchSample() {
        return Job.of("search-sample", new When.Every(Duration.ofMinutes(1)), progress -> {
            if (renew(rows.sample(SAMPLE)) > 0) {
                all(progress);
            }
        });
    }

    private void all(Progress progress) {
        progress.expect(rows.count());
        progress.outcome(Reason.of("job.search-columns", "count", all(progress::done, progress::stopping)));
    }

    /** Works everything out again; how many differed. */
    int all() {
        return all(done -> {}, () -> false);
    }

    private int all(LongConsumer looked, BooleanSupplier stopping) {
        int renewed = 0;
        long done = 0;
        List<UUID> ids = rows.after(FIRST, PORTION);
        while (!ids.isEmpty() && !stopping.getAsBoolean()) {
            renewed += renew(ids);
            done += ids.size();
            looked.accept(done);
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
}
