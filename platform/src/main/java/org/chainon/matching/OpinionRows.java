package org.chainon.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions in PostgreSQL. */
@Repository
class OpinionRows implements Opinions {
    private final JdbcClient jdbc;

    OpinionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Opinion> of(SupplierId supplier) {
        return jdbc.sql("""
                        select supplier, notice, lot, verdict, reason, given_at from matching.opinion
                        where supplier = ? order by given_at desc, lot""")
                .params(supplier.value())
                .query((row, index) -> opinion(row))
                .list();
    }

    @Override
    public Map<LotId, Opinion> byLot(SupplierId supplier) {
        Map<LotId, Opinion> byLot = new LinkedHashMap<>();
        of(supplier).forEach(opinion -> byLot.put(opinion.lot(), opinion));
        return byLot;
    }

    /** In place of what the supplier said of the lot before. */
    void write(Opinion opinion) {
        Opinion.Reason reason = opinion.reason();
        jdbc.sql("""
                        insert into matching.opinion (supplier, notice, lot, verdict, reason, given_at)
                        values (:supplier, :notice, :lot, :verdict, :reason, :at)
                        on conflict (supplier, lot) do update set notice = excluded.notice, verdict = excluded.verdict,
                            reason = excluded.reason, given_at = excluded.given_at""")
                .param("supplier", opinion.supplier().value())
                .param("notice", opinion.notice().value())
                .param("lot", opinion.lot().value())
                .param("verdict", opinion.verdict().name())
                .param("reason", reason == null ? null : reason.name())
                .param("at", Timestamp.from(opinion.givenAt()))
                .update();
    }

    /** @return whether there was one */
    boolean remove(SupplierId supplier, LotId lot) {
        return jdbc.sql("delete from matching.opinion where supplier = ? and lot = ?")
                        .params(supplier.value(), lot.value())
                        .update()
                > 0;
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                new SupplierId(row.getObject("supplier", UUID.class)),
                new NoticeId(row.getObject("notice", UUID.class)),
                new LotId(row.getObject("lot", UUID.class)),
                Opinion.Verdict.valueOf(row.getString("verdict")),
                reason(row.getString("reason")),
                row.getTimestamp("given_at").toInstant());
    }

    private static Opinion.@Nullable Reason reason(@Nullable String name) {
        return name == null ? null : Opinion.Reason.valueOf(name);
    }
}
