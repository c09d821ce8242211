package org.chainon.notice;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads tables by the transactions that last changed their rows (docs/decisions/2026-11-21-change-log-by-transaction.md). While
 * it streams, a read-only transaction is open: consumers must not write to the database.
 */
@Component
class Changes {
    private static final int ROWS_AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate reading;

    Changes(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(ROWS_AT_A_TIME);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Rows changed since a mark.
     *
     * @param mark 0 for everything, else what the last call returned
     * @param sql with two parameters: changed from (included) and to (excluded), as text
     * @return the mark to give next time
     */
    long since(long mark, String sql, RowCallbackHandler row) {
        return Objects.requireNonNull(reading.execute(status -> {
            long horizon = jdbc.sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                    .query(Long.class)
                    .single();
            // A mark beyond the horizon is another database's: everything is read anew.
            streaming.query(sql, row, Long.toString(mark > horizon ? 0 : mark), Long.toString(horizon));
            return horizon;
        }));
    }
}
