package org.chainon.consortium.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chainon.consortium.search.GroupingSearch.Far;
import org.chainon.consortium.search.GroupingSearch.State;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Searches in PostgreSQL. */
@Repository
class SearchRows {
    /** A process that was not heard of for so long has died. */
    private static final Duration SILENT = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SearchRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(GroupingSearch search) {
        jdbc.sql("""
                        insert into consortium.search (id, person_id, supplier_id, organisation_id, notice_id, need_id, ask, state,
                            version, created_at, asked_at)
                        values (:id, :person, :supplier, :organisation, :notice, :need, :ask::jsonb, 'WAITING', 1, :at, :at)""")
                .param("id", search.id().value())
                .param("person", value(search.person(), PersonId::value))
                .param("supplier", value(search.supplier(), SupplierId::value))
                .param("organisation", value(search.organisation(), OrganisationId::value))
                .param("notice", value(search.notice(), NoticeId::value))
                .param("need", value(search.need(), NeedId::value))
                .param("ask", json.writeValueAsString(search.ask()))
                .param("at", now())
                .update();
    }

    private static <T> @Nullable UUID value(@Nullable T id, Function<T, UUID> value) {
        return id == null ? null : value.apply(id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    Optional<GroupingSearch> find(GroupingSearchId id) {
        return jdbc.sql("select * from consortium.search where id = ?")
                .params(id.value())
                .query(this::search)
                .optional();
    }

    /** The latest of these enterprises and other bodies. */
    List<GroupingSearch> latest(Collection<SupplierId> suppliers, Collection<OrganisationId> others, int limit) {
        return jdbc.sql("""
                        select * from consortium.search where supplier_id = any(:suppliers) or organisation_id = any(:others)
                        order by asked_at desc limit :limit""")
                .param("suppliers", suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .param("others", others.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(this::search)
                .list();
    }

    /** Asked anew, unless it is under way. */
    boolean again(GroupingSearchId id, SearchAsk ask) {
        return jdbc.sql("""
                        update consortium.search set ask = :ask::jsonb, state = 'WAITING', stopping = false, far = '[]',
                          version = version + 1, asked_at = :at, heard_at = null, ended_at = null
                        where id = :id and state in ('DONE', 'FAILED')""")
                        .param("ask", json.writeValueAsString(ask))
                        .param("at", now())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void stop(GroupingSearchId id) {
        jdbc.sql("update consortium.search set stopping = true where id = ? and state in ('WAITING', 'RUNNING')")
                .params(id.value())
                .update();
    }

    /** For this process alone; empty where another has it, or it has ended. */
    Optional<GroupingSearch> take(GroupingSearchId id) {
        Instant at = clock.instant();
        return jdbc.sql("""
                        update consortium.search set state = 'RUNNING', heard_at = :at, far = '[]'
                        where id = :id and (state = 'WAITING' or state = 'RUNNING' and heard_at < :silent)
                        returning *""")
                .param("at", Timestamp.from(at))
                .param("silent", Timestamp.from(at.minus(SILENT)))
                .param("id", id.value())
                .query(this::search)
                .optional();
    }

    /** Whether it is to end with the best so far; says as well that this process is alive. */
    boolean stopping(GroupingSearchId id, long version) {
        return jdbc.sql("""
                        update consortium.search set heard_at = :at where id = :id and version = :version and state = 'RUNNING'
                        returning stopping""")
                .param("at", now())
                .param("id", id.value())
                .param("version", version)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void far(GroupingSearchId id, long version, List<Far> far) {
        jdbc.sql("update consortium.search set far = :far::jsonb where id = :id and version = :version")
                .param("far", json.writeValueAsString(far))
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    /** @param result null where it failed */
    boolean end(GroupingSearchId id, long version, @Nullable SearchResult result) {
        return jdbc.sql("""
                        update consortium.search set state = :state, result = coalesce(:result::jsonb, result), ended_at = :at
                        where id = :id and version = :version and state = 'RUNNING'""")
                        .param("state", (result == null ? State.FAILED : State.DONE).name())
                        .param("result", result == null ? null : json.writeValueAsString(result))
                        .param("at", now())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Those that nobody works on: their process died, or was too busy. */
    List<GroupingSearchId> left() {
        Timestamp silent = Timestamp.from(clock.instant().minus(SILENT));
        return jdbc.sql("""
                        select id from consortium.search
                        where state = 'WAITING' and asked_at < :silent or state = 'RUNNING' and heard_at < :silent
                        order by asked_at""")
                .param("silent", silent)
                .query((row, n) -> new GroupingSearchId(row.getObject("id", UUID.class)))
                .list();
    }

    private GroupingSearch search(ResultSet row, int n) throws SQLException {
        String result = row.getString("result");
        Timestamp ended = row.getTimestamp("ended_at");
        return new GroupingSearch(
                new GroupingSearchId(row.getObject("id", UUID.class)),
                id(row, "person_id", PersonId::new),
                id(row, "supplier_id", SupplierId::new),
                id(row, "organisation_id", OrganisationId::new),
                id(row, "notice_id", NoticeId::new),
                id(row, "need_id", NeedId::new),
                json.readValue(row.getString("ask"), SearchAsk.class),
                State.valueOf(row.getString("state")),
                row.getBoolean("stopping"),
                json.readValue(row.getString("far"), new TypeReference<List<Far>>() {}),
                result == null ? null : json.readValue(result, SearchResult.class),
                row.getLong("version"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : id.apply(value);
    }
}
