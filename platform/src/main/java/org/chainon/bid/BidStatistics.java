package org.chainon.bid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many bids suppliers began, handed in and won. */
@Repository
public class BidStatistics {
    private final JdbcClient jdbc;
    private final Clock clock;

    BidStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What happened in one week; each bid counts once in each column. A week has one line for each currency in which something was
     * won, and one for the rest.
     *
     * @param week its Monday
     * @param amount of the contracts that were won, as far as it was said; null where none was
     */
    public record Figures(
            LocalDate week,
            long begun,
            long submitted,
            long won,
            @Nullable Money amount) {}

    /** Weeks without any are missing. */
    public List<Figures> byWeek(Collection<SupplierId> suppliers, Instant since) {
        return jdbc.sql("""
                        with those as (select * from bid.bid where supplier = any(:suppliers)),
                        happened as (
                          select 'BEGUN' as what, created_at as at, null::numeric as amount, null as currency from those
                          union all
                          select 'SUBMITTED', min(s.at), null, null from those b join bid.step s on s.bid = b.id
                          where s.what = 'MOVED' and s.stage = 'SUBMITTED' group by b.id
                          union all
                          select 'WON', max(s.at), (b.result -> 'amount' ->> 'amount')::numeric,
                            b.result -> 'amount' ->> 'currency'
                          from those b join bid.step s on s.bid = b.id
                          where b.stage = 'WON' and s.what = 'MOVED' and s.stage = 'WON' group by b.id, b.result)
                        select date_trunc('week', at at time zone :zone)::date as week, currency,
                          count(*) filter (where what = 'BEGUN') as begun,
                          count(*) filter (where what = 'SUBMITTED') as submitted,
                          count(*) filter (where what = 'WON') as won, sum(amount) as amount
                        from happened where at >= :since group by 1, 2 order by 1, 2 nulls first""")
                .param("zone", clock.getZone().getId())
                .param("suppliers", suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Figures(
                        row.getObject("week", LocalDate.class),
                        row.getLong("begun"),
                        row.getLong("submitted"),
                        row.getLong("won"),
                        amount(row)))
                .list();
    }

    private static @Nullable Money amount(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        String currency = row.getString("currency");
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }
}
