package org.chainon.consortium.search;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.SupplierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often suppliers were shown in a grouping that was found, beside how often they could have been; by month, of the last year. */
@Repository
class Exposures {
    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    Exposures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Collection<SupplierId> candidates, Set<SupplierId> shown) {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        UUID[] sorted = candidates.stream().map(SupplierId::value).sorted().toArray(UUID[]::new);
        jdbc.sql("""
                        insert into consortium.exposure as e (supplier_id, month, candidate, shown)
                        select id, :month, 1, case when id = any(:shown) then 1 else 0 end from unnest(:ids) as c(id)
                        on conflict (supplier_id, month) do update
                          set candidate = e.candidate + 1, shown = e.shown + excluded.shown""")
                .param("month", Date.valueOf(month))
                .param("shown", shown.stream().map(SupplierId::value).toArray(UUID[]::new))
                .param("ids", sorted)
                .update();
    }

    /** 0 never to 1 always; who could never have been is missing. */
    Map<SupplierId, Double> of(Collection<SupplierId> suppliers) {
        Map<SupplierId, Double> seen = new HashMap<>();
        jdbc.sql("""
                        select supplier_id, sum(shown) * 1.0 / sum(candidate) as share from consortium.exposure
                        where supplier_id = any(:ids) and month > :since and candidate > 0 group by supplier_id""")
                .param("ids", suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .param("since", Date.valueOf(LocalDate.now(clock).minusMonths(MONTHS)))
                .query(row -> {
                    seen.put(
                            new SupplierId(row.getObject("supplier_id", UUID.class)),
                            Math.min(1, row.getDouble("share")));
                });
        return seen;
    }
}
