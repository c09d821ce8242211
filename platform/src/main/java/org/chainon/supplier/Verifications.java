package org.chainon.supplier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainon.account.Audit;
import org.chainon.kernel.Page;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifications in PostgreSQL. */
@Service
class Verifications implements VerifySupplier {
    private static final int PAGE = 25;

    private static final String COLUMNS = """
            s.id, coalesce(v.state, 'NONE') as state, v.reason, v.asked_at, v.decided_at, v.decided_by,
            v.fingerprint is distinct from s.fingerprint as changed,
            v.decided_at is not null and exists (select from supplier.accreditation a
              where a.supplier_id = s.id and a.kind = any(s.kinds) and a.valid_to < :today
                and a.valid_to >= v.decided_at::date
                and not exists (select from supplier.accreditation b where b.supplier_id = s.id and b.kind = a.kind
                  and coalesce(b.valid_to, :today) >= :today)) as ended
            """;
    private static final String JOINED =
            " from supplier.supplier s left join supplier.verification v on v.supplier_id = s.id"
                    + " left join supplier.withdrawal w on w.supplier_id = s.id where ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final SupplierUpkeep settings;
    private final Clock clock;

    Verifications(
            JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, SupplierUpkeep settings, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Verification of(SupplierId supplier) {
        return jdbc.sql("select " + COLUMNS + JOINED + "s.id = :id")
                .param("id", supplier.value())
                .param("today", LocalDate.now(clock))
                .query(Verifications::verification)
                .optional()
                .orElseGet(() ->
                        new Verification(supplier, Verification.State.NONE, null, null, null, null, false, false));
    }

    @Override
    public Set<SupplierId> holding(Collection<SupplierId> suppliers) {
        return jdbc
                .sql("select " + COLUMNS + JOINED + "v.state = 'VERIFIED' and s.id = any(:ids)")
                .param("ids", suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(Verifications::verification)
                .list()
                .stream()
                .filter(Verification::holds)
                .map(Verification::supplier)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void ask(SupplierId supplier) {
        int asked = jdbc.sql("""
                        insert into supplier.verification (supplier_id, state, asked_at) values (:id, 'ASKED', :at)
                        on conflict (supplier_id) do update set state = 'ASKED', asked_at = excluded.asked_at
                        where verification.state <> 'ASKED'""")
                .param("id", supplier.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (asked == 1) {
            audit.record("supplier.verification-asked", supplier.toString(), Map.of());
        }
    }

    @Override
    @Transactional
    public void decide(SupplierId supplier, boolean verified, @Nullable String reason, PersonId by) {
        if (!verified && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("a refusal says why");
        }
        jdbc.sql("""
                        insert into supplier.verification (supplier_id, state, reason, fingerprint, decided_at, decided_by)
                        select id, :state, :reason, fingerprint, :at, :by from supplier.supplier where id = :id
                        on conflict (supplier_id) do update set state = excluded.state, reason = excluded.reason,
                          fingerprint = excluded.fingerprint, decided_at = excluded.decided_at,
                          decided_by = excluded.decided_by""")
                .param("id", supplier.value())
                .param("state", (verified ? Verification.State.VERIFIED : Verification.State.REFUSED).name())
                .param("reason", reason)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
        audit.record(verified ? "supplier.verified" : "supplier.refused", supplier.toString(), Map.of());
        events.publishEvent(new SupplierVerified(supplier, verified, reason));
    }

    @Override
    public Page<Waiting> list(Which which, Set<String> areas, int page) {
        var found = bound(
                        "select s.profile, " + COLUMNS + JOINED + where(which, areas) + order(which)
                                + " limit :size offset :from",
                        which,
                        areas)
                .param("today", LocalDate.now(clock))
                .param("size", PAGE)
                .param("from", (Math.max(1, page) - 1) * PAGE)
                .query((row, n) -> new Waiting(SupplierRows.read(row.getString("profile")), verification(row, n)))
                .list();
        return new Page<>(found, Math.max(1, page), PAGE, count(which, areas));
    }

    @Override
    public long count(Which which, Set<String> areas) {
        return bound("select count(*)" + JOINED + where(which, areas), which, areas)
                .query(Long.class)
                .single();
    }

    private StatementSpec bound(String sql, Which which, Set<String> areas) {
        StatementSpec statement = jdbc.sql(sql);
        if (!areas.isEmpty()) {
            statement = statement.param("areas", areas.toArray(String[]::new));
        }
        return which == Which.EXPIRING
                ? statement.param("soon", LocalDate.now(clock).plusDays(settings.soonDays()))
                : statement;
    }

    private static String where(Which which, Set<String> areas) {
        String of = switch (which) {
            case ASKED -> "v.state = 'ASKED'";
            case CHANGED -> "v.state = 'VERIFIED' and v.fingerprint <> s.fingerprint";
            case EXPIRING ->
                "v.state = 'VERIFIED' and exists (select 1 from supplier.accreditation a"
                        + " where a.supplier_id = s.id and a.valid_to <= :soon)";
            case VERIFIED -> "v.state = 'VERIFIED'";
            case REFUSED -> "v.state = 'REFUSED'";
            case CLOSED -> RegisterStates.FLAGGED;
            case WITHDRAWN -> "s.withdrawn";
        };
        String there = which == Which.WITHDRAWN ? of : of + " and not s.withdrawn";
        return areas.isEmpty() ? there : there + " and s.site_areas && :areas::text[]";
    }

    private static String order(Which which) {
        return switch (which) {
            case ASKED -> " order by v.asked_at, s.id";
            case WITHDRAWN -> " order by w.return_asked_at nulls last, w.at desc, s.id";
            default -> " order by v.decided_at desc nulls last, s.id";
        };
    }

    private static Verification verification(ResultSet row, int n) throws SQLException {
        Timestamp asked = row.getTimestamp("asked_at");
        Timestamp decided = row.getTimestamp("decided_at");
        UUID by = row.getObject("decided_by", UUID.class);
        Verification.State state = Verification.State.valueOf(row.getString("state"));
        return new Verification(
                SupplierRows.id(row.getObject("id", UUID.class)),
                state,
                row.getString("reason"),
                asked == null ? null : asked.toInstant(),
                decided == null ? null : decided.toInstant(),
                by == null ? null : new PersonId(by),
                decided != null && row.getBoolean("changed"),
                row.getBoolean("ended"));
    }
}
