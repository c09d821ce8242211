package org.chainon.notice;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts that a buyer has awarded, year by year, and how many of them say that they were reserved. */
@Repository
public class BuyerContracts {
    private final JdbcClient jdbc;

    BuyerContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A year's contracts, by the day on which they were notified.
     *
     * @param reserved those that say so themselves, or whose lot does; others may have been and not say it
     * @param reservedAmount of those whose amount is known, in the currency that was asked for
     */
    public record OfYear(int year, long total, long reserved, BigDecimal reservedAmount) {}

    /** @param number SIREN, SIRET or NEQ; of a SIREN all establishments buy */
    public List<OfYear> of(String number, String currency) {
        return jdbc.sql("""
                        select extract(year from a.notified_on)::int as year, count(*) as total,
                          count(*) filter (where %1$s) as reserved,
                          coalesce(sum(a.amount) filter (where %1$s and a.currency = :currency), 0) as amount
                        from notice.awards a
                        where a.buyer_identifier >= :number and a.buyer_identifier < :number || 'z' and a.notified_on is not null
                        group by 1 order by 1""".formatted(ContractsAlike.RESERVED))
                .param("number", number)
                .param("currency", currency)
                .query((row, n) -> new OfYear(
                        row.getInt("year"), row.getLong("total"), row.getLong("reserved"), row.getBigDecimal("amount")))
                .list();
    }
}
