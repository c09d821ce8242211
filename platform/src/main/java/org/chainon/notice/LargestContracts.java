package org.chainon.notice;

import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.chainon.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The largest contract that each of some enterprises won, as far as public data say. */
@Repository
public class LargestContracts {
    private final JdbcClient jdbc;

    LargestContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By SIREN; who won none with a known amount is missing. Of a contract that several won each held an equal share.
     *
     * @param sirens nine digits each
     */
    public Map<String, Money> of(Collection<String> sirens, Currency currency) {
        Map<String, Money> largest = new HashMap<>();
        jdbc.sql("""
                        select s.siren, max(a.amount / greatest(1,
                            (select count(*) from notice.award_winners o where o.award_id = a.id))) as held
                        from unnest(:sirens::text[]) as s(siren)
                        join notice.award_winners w on w.identifier ~>=~ s.siren and w.identifier ~<~ (s.siren || ':')
                        join notice.awards a on a.id = w.award_id
                        where a.amount > 0 and a.amount < :limit and a.currency = :currency group by s.siren""")
                .param("sirens", sirens.toArray(String[]::new))
                .param("limit", Money.PLAUSIBLE_LIMIT)
                .param("currency", currency.getCurrencyCode())
                .query(row -> {
                    largest.put(row.getString("siren"), new Money(row.getBigDecimal("held"), currency));
                });
        return largest;
    }
}
