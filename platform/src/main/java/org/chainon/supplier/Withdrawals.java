package org.chainon.supplier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.account.Audit;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdrawals in PostgreSQL. */
@Service
class Withdrawals implements WithdrawSupplier {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Withdrawal> of(SupplierId supplier) {
        return jdbc.sql(
                        "select why, message, at, by_id, return_asked_at from supplier.withdrawal where supplier_id = ?")
                .params(supplier.value())
                .query((row, n) -> {
                    Timestamp asked = row.getTimestamp("return_asked_at");
                    return new Withdrawal(
                            Withdrawal.Why.valueOf(row.getString("why")),
                            row.getString("message"),
                            row.getTimestamp("at").toInstant(),
                            new PersonId(row.getObject("by_id", UUID.class)),
                            asked == null ? null : asked.toInstant());
                })
                .optional();
    }

    @Override
    @Transactional
    public void withdraw(SupplierId supplier, Withdrawal.Why why, @Nullable String message, PersonId by) {
        int withdrawn = jdbc.sql("""
                        insert into supplier.withdrawal (supplier_id, why, message, at, by_id)
                        select id, :why, :message, :at, :by from supplier.supplier where id = :id
                        on conflict (supplier_id) do nothing""")
                .param("id", supplier.value())
                .param("why", why.name())
                .param("message", message)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
        if (withdrawn == 1) {
            mark(supplier, true);
            audit.record("supplier.withdrawn", supplier.toString(), Map.of("why", why.name()));
            events.publishEvent(new SupplierWithdrawn(supplier, of(supplier).orElseThrow()));
        }
    }

    @Override
    @Transactional
    public void restore(SupplierId supplier) {
        int restored = jdbc.sql("delete from supplier.withdrawal where supplier_id = ?")
                .params(supplier.value())
                .update();
        if (restored == 1) {
            mark(supplier, false);
            audit.record("supplier.restored", supplier.toString(), Map.of());
            events.publishEvent(new SupplierWithdrawn(supplier, null));
        }
    }

    /** A change like any other: whoever follows the change log sees it go or come. */
    private void mark(SupplierId supplier, boolean withdrawn) {
        jdbc.sql("update supplier.supplier set withdrawn = ?, changed_xid = pg_current_xact_id() where id = ?")
                .params(withdrawn, supplier.value())
                .update();
        events.publishEvent(new SupplierChanged(supplier));
    }

    @Override
    @Transactional
    public void askReturn(SupplierId supplier) {
        int asked = jdbc.sql("""
                        update supplier.withdrawal set return_asked_at = ?
                        where supplier_id = ? and return_asked_at is null""")
                .params(Timestamp.from(clock.instant()), supplier.value())
                .update();
        if (asked == 1) {
            audit.record("supplier.return-asked", supplier.toString(), Map.of());
        }
    }
}
