package org.chainon.convention;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainon.convention.Convention.State;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Conventions in PostgreSQL. */
@Repository
class ConventionRows {
    private static final String SELECT = "select * from convention.convention ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConventionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Convention> find(ConventionId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query((row, n) -> convention(row))
                .optional();
    }

    /** Kept from others until the transaction ends. */
    Optional<Convention> locked(ConventionId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .params(id.value())
                .query((row, n) -> convention(row))
                .optional();
    }

    /** The next one first, then those without a day, last those that lie behind. */
    List<Convention> of(OrganisationId organisation) {
        return jdbc.sql(SELECT + """
                        where organisation = ?
                        order by state in ('OVER', 'CANCELLED'), case when state in ('OVER', 'CANCELLED') then null else first_day end,
                            first_day desc, created_at desc, id""")
                .params(organisation.value())
                .query((row, n) -> convention(row))
                .list();
    }

    /** Those of which everybody may know, the next one first. */
    List<Convention> ahead() {
        return in(List.of(State.OPEN, State.WISHES_CLOSED, State.PUBLISHED));
    }

    List<Convention> in(Collection<State> states) {
        return jdbc.sql(SELECT + "where state = any(?) order by first_day, created_at, id")
                .params((Object) states.stream().map(State::name).toArray(String[]::new))
                .query((row, n) -> convention(row))
                .list();
    }

    void insert(Convention convention) {
        jdbc.sql("""
                        insert into convention.convention (id, organisation, law, state, title, first_day, last_day, plan, created_at, changed_at)
                        values (:id, :organisation, :law, :state, :title, :first, :last, cast(:plan as jsonb), :at, :at)""")
                .param("id", convention.id().value())
                .param("organisation", convention.organisation().value())
                .param("law", convention.law().name())
                .param("state", convention.state().name())
                .param("title", convention.plan().title())
                .param("first", date(convention.plan().firstDay()))
                .param("last", date(convention.plan().lastDay()))
                .param("plan", json.writeValueAsString(convention.plan()))
                .param("at", Timestamp.from(convention.createdAt()))
                .update();
    }

    /** Writes all that changes, under the next version. */
    Convention update(Convention convention, Instant at) {
        jdbc.sql("""
                        update convention.convention set state = :state, title = :title, first_day = :first, last_day = :last,
                            plan = cast(:plan as jsonb), version = version + 1, changed_at = :at
                        where id = :id""")
                .param("state", convention.state().name())
                .param("title", convention.plan().title())
                .param("first", date(convention.plan().firstDay()))
                .param("last", date(convention.plan().lastDay()))
                .param("plan", json.writeValueAsString(convention.plan()))
                .param("at", Timestamp.from(at))
                .param("id", convention.id().value())
                .update();
        return find(convention.id()).orElseThrow();
    }

    private Convention convention(ResultSet row) throws SQLException {
        return new Convention(
                new ConventionId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Jurisdiction.valueOf(row.getString("law")),
                json.readValue(row.getString("plan"), Plan.class),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Date date(Optional<LocalDate> day) {
        return day.map(Date::valueOf).orElse(null);
    }
}
