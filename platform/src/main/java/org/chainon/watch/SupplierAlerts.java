package org.chainon.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a supplier's people were alerted of lately. */
@Repository
public class SupplierAlerts {
    private final JdbcClient jdbc;

    SupplierAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A notice that somebody was alerted of.
     *
     * @param lot that fits best; null where a list found it
     * @param reasons the strongest; empty where a list found it
     * @param openedAt when somebody last followed a link of it, null when nobody has
     */
    public record Alerted(
            NoticeId notice,
            @Nullable LotId lot,
            double score,
            List<Reason> reasons,
            Instant at,
            @Nullable Instant openedAt) {
        public Alerted {
            reasons = List.copyOf(reasons);
        }
    }

    /** New since then and not cancelled meanwhile; each notice once, best first. */
    public List<Alerted> since(SupplierId supplier, Instant since) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (notice_id) notice_id, lot_id, score, reasons, news, created_at,
                            max(opened_at) over (partition by notice_id) as opened_at,
                            bool_or(news = 'CANCELLED') over (partition by notice_id) as cancelled
                          from watch.alert where supplier_id = :supplier and created_at >= :since
                          order by notice_id, news = 'NEW' desc, id desc) latest
                        where news = 'NEW' and not cancelled order by score desc nulls last, notice_id""")
                .param("supplier", supplier.value())
                .param("since", Timestamp.from(since))
                .query((row, n) -> {
                    UUID lot = row.getObject("lot_id", UUID.class);
                    Timestamp opened = row.getTimestamp("opened_at");
                    return new Alerted(
                            new NoticeId(row.getObject("notice_id", UUID.class)),
                            lot == null ? null : new LotId(lot),
                            row.getDouble("score"),
                            ReasonJson.read(row.getString("reasons")),
                            row.getTimestamp("created_at").toInstant(),
                            opened == null ? null : opened.toInstant());
                })
                .list();
    }
}
