package org.chainon.spend;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SpendImportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments, refused lines and their sums in PostgreSQL. */
@Repository
class PaymentRows {
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final ImportRows imports;

    PaymentRows(JdbcClient jdbc, ImportRows imports) {
        this.jdbc = jdbc;
        this.imports = imports;
    }

    /** A payment with its key. */
    record Keyed(UUID key, Payment payment) {}

    /** A line that was not taken. */
    record RefusedLine(long line, Reason reason, String raw) {}

    void clear(SpendImportId id) {
        jdbc.sql("delete from spend.payment where import_id = ?")
                .params(id.value())
                .update();
        jdbc.sql("delete from spend.refused where import_id = ?")
                .params(id.value())
                .update();
    }

    /** They do not count yet. */
    void add(SpendImportId id, List<Keyed> some) {
        jdbc.sql("""
                        insert into spend.payment (import_id, key, paid_on, year, payee, name, amount, with_vat)
                        select :id, key, paid_on, year, payee, name, amount, with_vat from unnest(:keys::uuid[], :days::date[],
                          :years::smallint[], :payees::text[], :names::text[], :amounts::numeric[], :vat::boolean[])
                          as t (key, paid_on, year, payee, name, amount, with_vat)""")
                .param("id", id.value())
                .param("keys", some.stream().map(Keyed::key).toArray(UUID[]::new))
                .param(
                        "days",
                        some.stream()
                                .map(one -> one.payment().when().day())
                                .map(day -> day == null ? null : day.toString())
                                .toArray(String[]::new))
                .param(
                        "years",
                        some.stream().map(one -> one.payment().when().year()).toArray(Integer[]::new))
                .param("payees", some.stream().map(one -> one.payment().payee()).toArray(String[]::new))
                .param("names", some.stream().map(one -> one.payment().name()).toArray(String[]::new))
                .param(
                        "amounts",
                        some.stream().map(one -> one.payment().amount()).toArray(BigDecimal[]::new))
                .param("vat", some.stream().map(one -> one.payment().withVat()).toArray(Boolean[]::new))
                .update();
    }

    void refuse(SpendImportId id, RefusedLine line) {
        jdbc.sql("""
                        insert into spend.refused (import_id, line, reason_code, reason_values, raw) values (?, ?, ?, ?::jsonb, ?)
                        on conflict (import_id, line) do nothing""")
                .params(id.value(), line.line(), line.reason().code(), imports.values(line.reason()), line.raw())
                .update();
    }

    List<RefusedLine> refused(SpendImportId id, int limit) {
        return jdbc.sql("select * from spend.refused where import_id = ? order by line limit ?")
                .params(id.value(), limit)
                .query((row, n) -> new RefusedLine(
                        row.getLong("line"),
                        imports.reason(row.getString("reason_code"), row.getString("reason_values")),
                        row.getString("raw")))
                .list();
    }

    /** One settles at a time, of each buyer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(OrganisationId buyer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('spend:' || :buyer, 0))")
                .param("buyer", buyer.toString())
                .query(row -> {});
    }

    /** Of the lines of all whole files the newest of each key counts, and is summed. */
    void settle(OrganisationId buyer) {
        jdbc.sql("""
                        update spend.payment p set counts = n.newest from (
                          select p.import_id, p.key, i.state = 'DONE' and row_number() over (
                            partition by p.key order by (i.state = 'DONE') desc, i.number desc) = 1 as newest
                          from spend.payment p join spend.import i on i.id = p.import_id where i.organisation_id = :buyer) n
                        where p.import_id = n.import_id and p.key = n.key and p.counts <> n.newest""").param("buyer", buyer.value()).update();
        jdbc.sql("delete from spend.sum where organisation_id = ?")
                .params(buyer.value())
                .update();
        jdbc.sql("""
                        insert into spend.sum (organisation_id, year, payee, name, amount, with_vat, payments)
                        select :buyer, p.year, p.payee, max(p.name), sum(p.amount), coalesce(sum(p.amount) filter (where p.with_vat), 0),
                          count(*)
                        from spend.payment p join spend.import i on i.id = p.import_id
                        where i.organisation_id = :buyer and p.counts
                        group by p.year, p.payee, case when p.payee = '' then p.name else '' end""").param("buyer", buyer.value()).update();
    }

    /** Largest first. */
    List<Payee> sums(OrganisationId buyer) {
        try (Stream<Payee> sums = jdbc
                .sql("select * from spend.sum where organisation_id = ? order by amount desc, payee, name")
                .params(buyer.value())
                .withFetchSize(FETCH)
                .query((row, n) -> new Payee(
                        row.getInt("year"),
                        row.getString("payee"),
                        row.getString("name"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("with_vat"),
                        row.getInt("payments")))
                .stream()) {
            return sums.toList();
        }
    }
}
