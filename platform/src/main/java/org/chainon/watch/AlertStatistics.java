package org.chainon.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many alerts suppliers' people were sent, and how many of them were opened. Corrections of what was told do not count. */
@Repository
public class AlertStatistics {
    private final JdbcClient jdbc;
    private final Clock clock;

    AlertStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of the alerts that were sent in a week, or in all.
     *
     * @param week its Monday; null for all together
     * @param people who got some
     * @param suppliers whose people got some
     * @param opened those of which a link was followed, whenever
     */
    public record Figures(@Nullable LocalDate week, long alerts, long people, long suppliers, long opened) {}

    /** Weeks without any are missing; all together comes last. */
    public List<Figures> byWeek(Collection<SupplierId> suppliers, Instant since) {
        return jdbc.sql("""
                        select date_trunc('week', told_at at time zone :zone)::date as week, count(*) as alerts,
                          count(distinct person_id) as people, count(distinct supplier_id) as suppliers,
                          count(opened_at) as opened
                        from watch.alert
                        where supplier_id = any(:suppliers) and told_at >= :since and news = 'NEW'
                        group by grouping sets ((1), ()) order by 1 nulls last""")
                .param("zone", clock.getZone().getId())
                .param("suppliers", suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Figures(
                        row.getObject("week", LocalDate.class),
                        row.getLong("alerts"),
                        row.getLong("people"),
                        row.getLong("suppliers"),
                        row.getLong("opened")))
                .list();
    }
}
