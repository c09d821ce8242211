package org.chainon.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainon.kernel.NoticeId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices out of PostgreSQL. A notice and its lots lie in one row, so that a thousand notices are one question. While
 * {@link #open} and {@link #changedSince} stream, a read-only transaction is open: their consumers must not write to the database.
 */
@Repository
class JdbcNotices implements Notices {
    private static final int ROWS_AT_A_TIME = 200;
    private static final String CURRENT = """
            select n.id, n.source_id, v.content from notice.notices n join notice.versions v on v.id = n.version_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate reading;
    private final Changes changes;

    JdbcNotices(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(ROWS_AT_A_TIME);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Optional<Notice> find(NoticeId id) {
        return jdbc.sql(CURRENT + """
                        where n.id = (select coalesce(merged_into, id) from notice.notices where id = :id)""")
                .param("id", id.value())
                .query((row, index) -> notice(row))
                .optional();
    }

    @Override
    public Optional<Notice> bySourceId(String sourceId) {
        return jdbc.sql(CURRENT + """
                        where n.id in (select notice_id from notice.source_ids where source_id = :sourceId)
                        order by n.source limit 1""")
                .param("sourceId", sourceId)
                .query((row, index) -> notice(row))
                .optional();
    }

    @Override
    public List<Notice> findAll(Collection<NoticeId> ids) {
        Map<NoticeId, Notice> found = new HashMap<>();
        jdbc.sql(CURRENT + "where n.merged_into is null and n.id = any(:ids)")
                .param("ids", ids.stream().map(NoticeId::value).toArray(UUID[]::new))
                .query(row -> {
                    Notice notice = notice(row);
                    found.put(notice.id(), notice);
                });
        return ids.stream().map(found::get).flatMap(Stream::ofNullable).toList();
    }

    @Override
    public void open(OffsetDateTime at, Consumer<Notice> each) {
        reading.executeWithoutResult(
                status -> streaming.query(CURRENT + """
                where n.form = 'COMPETITION' and n.status = 'PUBLISHED' and n.merged_into is null and n.open_until > ?""", (RowCallbackHandler) row -> each.accept(notice(row)), at));
    }

    /**
     * A transaction's changes are told once every older transaction has ended: one that commits late, with a low number, is
     * therefore never passed by. A notice that was merged into another is told a last time, cancelled and without lots. A mark from
     * another database cluster, higher than any transaction here, starts again from the beginning.
     */
    @Override
    public long changedSince(long mark, Consumer<Notice> changed) {
        return changes.since(
                mark,
                """
                select n.id, n.source_id, v.content, n.merged_into
                from notice.notices n join notice.versions v on v.id = n.version_id
                where n.changed_xid >= cast(? as xid8) and n.changed_xid < cast(? as xid8)
                order by n.changed_xid, n.id""",
                row -> changed.accept(
                        row.getObject("merged_into") == null
                                ? notice(row)
                                : Versions.cancelledWithoutLots(notice(row))));
    }

    static Notice notice(ResultSet row) throws SQLException {
        Notice stored = NoticeJson.read(row.getString("content"), Notice.class);
        NoticeId id = new NoticeId(row.getObject("id", UUID.class));
        return Versions.with(stored, id, row.getString("source_id"), stored.deadline(), stored.lots());
    }
}
