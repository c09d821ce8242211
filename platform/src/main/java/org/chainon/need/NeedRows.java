package org.chainon.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Needs in PostgreSQL. */
@Repository
class NeedRows implements Needs {
    private static final String SELECT = "select * from need.need ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NeedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Need> find(NeedId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query(this::need)
                .optional();
    }

    /** Kept from others until the transaction ends. */
    Optional<Need> locked(NeedId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .params(id.value())
                .query(this::need)
                .optional();
    }

    @Override
    public List<Need> of(Collection<OrganisationId> buyers) {
        return jdbc.sql(SELECT + """
                        where organisation_id = any(?)
                        order by state in ('CLOSED', 'WITHDRAWN'), changed_at desc, id""")
                .params((Object) buyers.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(this::need)
                .list();
    }

    @Override
    public List<Need> waiting(Set<String> areas) {
        return jdbc.sql(SELECT + """
                        where state = 'WAITING' and (:anywhere or areas && cast(:areas as text[])) order by changed_at, id""")
                .param("anywhere", areas.isEmpty())
                .param("areas", areas.toArray(String[]::new))
                .query(this::need)
                .list();
    }

    void insert(Need need) {
        jdbc.sql("""
                        insert into need.need (id, organisation_id, law, state, title, deadline, sheet, areas, advice, version,
                            changed_by, created_at, changed_at, opened_at)
                        values (:id, :buyer, :law, :state, :title, :deadline, :sheet::jsonb, :areas, :advice, :version, :by,
                            :created, :changed, :opened)""")
                .params(values(need))
                .param("buyer", need.buyer().value())
                .param("law", need.law().name())
                .param("created", Timestamp.from(need.createdAt()))
                .update();
    }

    void update(Need need) {
        jdbc.sql("""
                        update need.need set state = :state, title = :title, deadline = :deadline, sheet = :sheet::jsonb,
                            areas = :areas, advice = :advice, version = :version, changed_by = :by, changed_at = :changed,
                            opened_at = :opened where id = :id""").params(values(need)).update();
    }

    private Map<String, @Nullable Object> values(Need need) {
        Map<String, @Nullable Object> values = new HashMap<>();
        PersonId by = need.changedBy();
        values.put("id", need.id().value());
        values.put("state", need.state().name());
        values.put("title", need.sheet().title());
        values.put("deadline", need.sheet().deadline());
        values.put("sheet", json.writeValueAsString(need.sheet()));
        values.put("areas", need.areas().toArray(String[]::new));
        values.put("advice", need.advice());
        values.put("version", need.version());
        values.put("by", by == null ? null : by.value());
        values.put("changed", Timestamp.from(need.changedAt()));
        values.put("opened", need.openedAt() == null ? null : Timestamp.from(need.openedAt()));
        return values;
    }

    private Need need(ResultSet row, int n) throws SQLException {
        UUID by = row.getObject("changed_by", UUID.class);
        Timestamp opened = row.getTimestamp("opened_at");
        return new Need(
                new NeedId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Jurisdiction.valueOf(row.getString("law")),
                Need.State.valueOf(row.getString("state")),
                json.readValue(row.getString("sheet"), NeedSheet.class),
                Set.copyOf(Arrays.asList((String[]) row.getArray("areas").getArray())),
                row.getString("advice"),
                row.getLong("version"),
                by == null ? null : new PersonId(by),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                opened == null ? null : opened.toInstant());
    }
}
