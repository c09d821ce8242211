package org.chainon.convention.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chainon.convention.programme.Programme.Far;
import org.chainon.convention.programme.Programme.State;
import org.chainon.kernel.ConventionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Programmes in PostgreSQL. */
@Repository("conventionProgrammeRows")
class ProgrammeRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProgrammeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Programme> find(ConventionId id) {
        return jdbc.sql("select * from convention.programme where convention = ?")
                .params(id.value())
                .query((row, n) -> programme(row))
                .optional();
    }

    /** Under the next version, if nobody wrote since the one that was read; 0 for one that is not there yet. */
    boolean rules(ConventionId id, Rules rules, long read) {
        return jdbc.sql("""
                        insert into convention.programme (convention, rules, state) select :id, cast(:rules as jsonb), 'NONE' where :read = 0
                        on conflict (convention) do nothing""")
                                .param("id", id.value())
                                .param("rules", json.writeValueAsString(rules))
                                .param("read", read)
                                .update()
                        == 1
                || jdbc.sql("""
                        update convention.programme set rules = cast(:rules as jsonb), version = version + 1
                        where convention = :id and version = :read and state <> 'MAKING'""")
                                .param("id", id.value())
                                .param("rules", json.writeValueAsString(rules))
                                .param("read", read)
                                .update()
                        == 1;
    }

    /** To be made anew, unless it is being made. */
    boolean ask(ConventionId id) {
        return jdbc.sql("""
                        insert into convention.programme (convention, rules, state) values (:id, cast(:rules as jsonb), 'MAKING')
                        on conflict (convention) do update set state = 'MAKING', stopping = false, far = null, version = programme.version + 1
                        where programme.state <> 'MAKING'""")
                        .param("id", id.value())
                        .param("rules", json.writeValueAsString(Rules.USUAL))
                        .update()
                == 1;
    }

    void stop(ConventionId id) {
        jdbc.sql("update convention.programme set stopping = true where convention = ? and state = 'MAKING'")
                .params(id.value())
                .update();
    }

    /** Whether somebody wants the best so far, or wants it no more. */
    boolean stopping(ConventionId id) {
        return jdbc.sql("select stopping or state <> 'MAKING' from convention.programme where convention = ?")
                .params(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void far(ConventionId id, Far far) {
        jdbc.sql("update convention.programme set far = cast(? as jsonb) where convention = ? and state = 'MAKING'")
                .params(json.writeValueAsString(far), id.value())
                .update();
    }

    /** @param result null where it failed; the result before stays then */
    void end(ConventionId id, @Nullable Result result, Instant at) {
        jdbc.sql("""
                        update convention.programme set state = :state, stopping = false, far = null,
                            result = coalesce(cast(:result as jsonb), result),
                            made_at = :at
                        where convention = :id and state = 'MAKING'""")
                .param("state", (result == null ? State.FAILED : State.MADE).name())
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    private Programme programme(ResultSet row) throws SQLException {
        String far = row.getString("far");
        String result = row.getString("result");
        Timestamp made = row.getTimestamp("made_at");
        return new Programme(
                new ConventionId(row.getObject("convention", UUID.class)),
                json.readValue(row.getString("rules"), Rules.class),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                far == null ? null : json.readValue(far, Far.class),
                result == null ? null : json.readValue(result, Result.class),
                made == null ? null : made.toInstant());
    }
}
