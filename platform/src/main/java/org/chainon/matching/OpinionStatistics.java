package org.chainon.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainon.kernel.SupplierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many lots suppliers said something of. */
@Repository
public class OpinionStatistics {
    private final JdbcClient jdbc;
    private final Clock clock;

    OpinionStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param week the Monday of the week in which it was said */
    public record Figures(LocalDate week, long interested, long notForMe) {}

    /** Weeks without any are missing. */
    public List<Figures> byWeek(Collection<SupplierId> suppliers, Instant since) {
        return jdbc.sql("""
                        select date_trunc('week', given_at at time zone :zone)::date as week,
                          count(*) filter (where verdict = 'INTERESTED') as interested,
                          count(*) filter (where verdict = 'NOT_FOR_ME') as not_for_me
                        from matching.opinion where supplier = any(:suppliers) and given_at >= :since
                        group by 1 order by 1""")
                .param("zone", clock.getZone().getId())
                .param("suppliers", suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Figures(
                        row.getObject("week", LocalDate.class), row.getLong("interested"), row.getLong("not_for_me")))
                .list();
    }
}
