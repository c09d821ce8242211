package org.chainon.spend;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.account.KeptForATime;
import org.chainon.account.OrganisationGone;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends payments when their time is over, follows organisations that become one, forgets who is gone. */
@Component
class SpendRetention implements KeptForATime, PersonalData {
    /** Of a file whose columns nobody has named. */
    private static final Duration UNNAMED = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final PaymentRows payments;
    private final TransactionTemplate transactions;
    private final Duration kept;
    private final Clock clock;

    SpendRetention(
            JdbcClient jdbc,
            PaymentRows payments,
            TransactionTemplate transactions,
            @Value("${chainon.retention.spend:2192}") int days,
            Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.transactions = transactions;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public void eraseOld() {
        jdbc.sql("delete from spend.import where state = 'ASKING' and created_at < ?")
                .params(before(UNNAMED))
                .update();
        jdbc.sql("select distinct organisation_id from spend.import where created_at < ?")
                .params(before(kept))
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list()
                .forEach(buyer -> transactions.executeWithoutResult(status -> {
                    payments.lock(buyer);
                    jdbc.sql("delete from spend.import where organisation_id = ? and created_at < ?")
                            .params(buyer.value(), before(kept))
                            .update();
                    payments.settle(buyer);
                }));
    }

    private Timestamp before(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    @EventListener
    @Transactional
    void on(PersonErased erased) {
        jdbc.sql("update spend.import set imported_by = null where imported_by = ?")
                .params(erased.person().value())
                .update();
    }

    /** Without an heir nobody may read them any more. */
    @EventListener
    @Transactional
    void on(OrganisationGone gone) {
        OrganisationId into = gone.into();
        if (into != null) {
            payments.lock(into);
            jdbc.sql("""
                            update spend.import i set organisation_id = :into where i.organisation_id = :gone
                              and not exists (select from spend.import o
                                where o.organisation_id = :into and o.file_hash = i.file_hash)""")
                    .param("into", into.value())
                    .param("gone", gone.organisation().value())
                    .update();
            for (String table : List.of("buyer_place", "objective")) {
                String rest = table.equals("objective") ? " and o.year = t.year and o.indicator = t.indicator" : "";
                jdbc.sql("update spend." + table + " t set organisation_id = :into where t.organisation_id = :gone"
                                + " and not exists (select from spend." + table + " o where o.organisation_id = :into"
                                + rest + ")")
                        .param("into", into.value())
                        .param("gone", gone.organisation().value())
                        .update();
            }
            payments.settle(into);
        }
        for (String table : List.of("import", "sum", "buyer_place", "objective")) {
            jdbc.sql("delete from spend." + table + " where organisation_id = ?")
                    .params(gone.organisation().value())
                    .update();
        }
    }

    @Override
    public String name() {
        return "spend";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("select file_name, created_at from spend.import where imported_by = ? order by number")
                .params(person.value())
                .query((row, n) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    values.put("file", row.getString("file_name"));
                    values.put("at", row.getTimestamp("created_at").toInstant().toString());
                    return values;
                })
                .list();
    }
}
