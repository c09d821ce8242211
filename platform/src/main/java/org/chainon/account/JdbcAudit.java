package org.chainon.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The audit log in PostgreSQL, which itself refuses changes. */
@Repository
class JdbcAudit implements Audit {
    private static final String SELECT =
            "select id, at, actor_id, impersonator, action, target, details, address from account.audit ";

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    JdbcAudit(JdbcClient jdbc, CurrentActor current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void record(String action, @Nullable String target, Map<String, String> details) {
        add(current.find(), action, target, details);
    }

    @Override
    public void record(@Nullable PersonId actor, String action, @Nullable String target, Map<String, String> details) {
        add(
                Optional.ofNullable(actor).map(id -> new Actor(id, "", "", false, List.of(), null)),
                action,
                target,
                details);
    }

    private void add(Optional<Actor> actor, String action, @Nullable String target, Map<String, String> details) {
        PersonId impersonator = actor.map(Actor::impersonator).orElse(null);
        jdbc.sql("""
                        insert into account.audit (at, actor_id, impersonator, action, target, details, address)
                        values (:at, :actor, :impersonator, :action, :target, :details::jsonb, :address)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.map(one -> one.id().value()).orElse(null))
                .param("impersonator", impersonator == null ? null : impersonator.value())
                .param("action", action)
                .param("target", target)
                .param("details", json.writeValueAsString(details))
                .param(
                        "address",
                        RequestAddress.ofThisRequest()
                                .map(RequestAddress::network)
                                .orElse(null))
                .update();
    }

    @Override
    public List<Entry> latest(int limit, int offset) {
        return jdbc.sql(SELECT + "order by id desc limit ? offset ?")
                .params(limit, offset)
                .query(JdbcAudit::entry)
                .list();
    }

    @Override
    public List<Entry> of(PersonId person) {
        return jdbc.sql(SELECT + "where actor_id = ? order by id desc")
                .params(person.value())
                .query(JdbcAudit::entry)
                .list();
    }

    @Override
    public List<Entry> on(String target) {
        return jdbc.sql(SELECT + "where target = ? order by id desc")
                .params(target)
                .query(JdbcAudit::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                person(row, "actor_id"),
                person(row, "impersonator"),
                row.getString("action"),
                row.getString("target"),
                row.getString("details"),
                row.getString("address"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
