package org.chainon.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Candidate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notices of the last weeks fit which suppliers, and how well. */
@Repository
class Finds {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Finds(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One notice for one supplier. */
    record Find(SupplierId supplier, NoticeId notice, LotId lot, double score, Instant foundAt) {}

    /** Keeps the better lot where one is known. */
    void keep(Collection<Candidate> candidates, Instant at) {
        Timestamp now = Timestamp.from(at);
        batches.batchUpdate("""
                insert into watch.find (supplier_id, notice_id, lot_id, score, found_at) values (?, ?, ?, ?, ?)
                on conflict (supplier_id, notice_id) do update set lot_id = excluded.lot_id, score = excluded.score""", candidates, 500, (statement, match) -> {
            statement.setObject(1, match.supplier().value());
            statement.setObject(2, match.notice().value());
            statement.setObject(3, match.lot().value());
            statement.setFloat(4, (float) match.score());
            statement.setTimestamp(5, now);
        });
    }

    /** Whether the notice was looked at before. */
    boolean known(NoticeId notice) {
        return jdbc.sql("select exists (select from watch.find where notice_id = ?)")
                .params(notice.value())
                .query(Boolean.class)
                .single();
    }

    /** Scores since then, best first. */
    List<Double> scores(SupplierId supplier, Instant since) {
        return jdbc.sql("select score from watch.find where supplier_id = ? and found_at >= ? order by score desc")
                .params(supplier.value(), Timestamp.from(since))
                .query((row, n) -> (double) row.getFloat("score"))
                .list();
    }

    /** Found since then with at least that score, best first. */
    List<Find> of(SupplierId supplier, Instant since, double threshold, int limit) {
        return jdbc.sql("""
                        select supplier_id, notice_id, lot_id, score, found_at from watch.find
                        where supplier_id = ? and found_at >= ? and score >= ? order by score desc, notice_id limit ?""")
                .params(supplier.value(), Timestamp.from(since), (float) threshold, limit)
                .query((row, n) -> new Find(
                        new SupplierId(row.getObject("supplier_id", UUID.class)),
                        new NoticeId(row.getObject("notice_id", UUID.class)),
                        new LotId(row.getObject("lot_id", UUID.class)),
                        row.getDouble("score"),
                        row.getTimestamp("found_at").toInstant()))
                .list();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from watch.find where found_at < ?")
                .params(Timestamp.from(before))
                .update();
    }
}
