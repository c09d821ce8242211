package org.chainon.need.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.ProgrammeId;
import org.chainon.kernel.Reason;
import org.chainon.need.advice.Advice;
import org.chainon.need.advice.BuyerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Purchase plans and their lines in PostgreSQL. */
@Repository
class ProgrammeRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    ProgrammeRows(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    void insert(Programme programme, List<PlanFile.Line> lines, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into need.programme (id, organisation_id, law, buyer, name, place, headings, columns, created_by, created_at)
                        values (:id, :organisation, :law, :buyer, :name, :place, :headings, cast(:columns as jsonb), :by, :at)""")
                .param("id", programme.id().value())
                .param("organisation", programme.organisation().value())
                .param("law", programme.law().name())
                .param("buyer", programme.buyer().name())
                .param("name", programme.name())
                .param("place", programme.place())
                .param("headings", programme.headings().toArray(String[]::new))
                .param("columns", json.writeValueAsString(programme.columns()))
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(programme.createdAt()))
                .update();
        template.batchUpdate(
                "insert into need.programme_line (programme_id, number, cells) values (?, ?, ?)",
                lines,
                500,
                (statement, line) -> {
                    statement.setObject(1, programme.id().value());
                    statement.setInt(2, line.number());
                    statement.setArray(
                            3,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", line.cells().toArray()));
                });
    }

    Optional<Programme> find(ProgrammeId id) {
        return jdbc.sql("select * from need.programme where id = ?")
                .params(id.value())
                .query(this::programme)
                .optional();
    }

    List<Programme> of(Collection<OrganisationId> organisations) {
        return jdbc.sql("select * from need.programme where organisation_id = any(?) order by created_at desc, id")
                .params((Object)
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(this::programme)
                .list();
    }

    /** The next that wait, in the file's order. */
    List<PlanFile.Line> waiting(ProgrammeId id, int limit) {
        return jdbc.sql("""
                        select number, cells from need.programme_line where programme_id = ? and state = 'WAITING'
                        order by number limit ?""")
                .params(id.value(), limit)
                .query((row, n) -> line(row))
                .list();
    }

    void advised(ProgrammeId id, List<Advised> done) {
        template.batchUpdate("""
                update need.programme_line set state = ?, way = ?, amount = ?, advice = cast(? as jsonb), refusal = cast(? as jsonb)
                where programme_id = ? and number = ?""", done, 500, (statement, one) -> {
            LineAdvice advice = one.advice();
            statement.setString(1, one.refusal() == null ? "ADVISED" : "REFUSED");
            statement.setString(2, advice == null ? null : advice.way().name());
            statement.setBigDecimal(3, advice == null ? null : advice.amount());
            statement.setString(4, advice == null ? null : json.writeValueAsString(advice));
            statement.setString(5, one.refusal() == null ? null : json.writeValueAsString(one.refusal()));
            statement.setObject(6, id.value());
            statement.setInt(7, one.number());
        });
    }

    /** What is written down of one line. */
    record Advised(
            int number,
            @Nullable LineAdvice advice,
            @Nullable Reason refusal) {}

    Stream<Programmes.Line> lines(ProgrammeId id) {
        return jdbc
                .sql("select * from need.programme_line where programme_id = ? order by number")
                .params(id.value())
                .query(this::full)
                .stream();
    }

    List<Programmes.Line> refused(ProgrammeId id, int limit) {
        return jdbc.sql(
                        "select * from need.programme_line where programme_id = ? and state = 'REFUSED' order by number limit ?")
                .params(id.value(), limit)
                .query(this::full)
                .list();
    }

    Programmes.Standing standing(ProgrammeId id) {
        return jdbc.sql("""
                        select count(*) as total, count(*) filter (where state <> 'WAITING') as done,
                          count(*) filter (where state = 'REFUSED') as refused from need.programme_line where programme_id = ?""")
                .params(id.value())
                .query((row, n) ->
                        new Programmes.Standing(row.getInt("total"), row.getInt("done"), row.getInt("refused")))
                .single();
    }

    List<Programmes.Share> shares(ProgrammeId id) {
        return jdbc
                .sql("""
                        select way, count(*) as lines, coalesce(sum(amount), 0) as amount, count(*) filter (where amount is null) as unknown
                        from need.programme_line where programme_id = ? and state = 'ADVISED' group by way""")
                .params(id.value())
                .query((row, n) -> new Programmes.Share(
                        Advice.Way.valueOf(row.getString("way")),
                        row.getInt("lines"),
                        row.getBigDecimal("amount"),
                        row.getInt("unknown")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Programmes.Share::way))
                .toList();
    }

    void remove(ProgrammeId id) {
        jdbc.sql("delete from need.programme where id = ?").params(id.value()).update();
    }

    private static PlanFile.Line line(ResultSet row) throws SQLException {
        return new PlanFile.Line(
                row.getInt("number"), List.of((String[]) row.getArray("cells").getArray()));
    }

    private Programmes.Line full(ResultSet row, int n) throws SQLException {
        String advice = row.getString("advice");
        String refusal = row.getString("refusal");
        PlanFile.Line line = line(row);
        return new Programmes.Line(
                line.number(),
                line.cells(),
                advice == null ? null : json.readValue(advice, LineAdvice.class),
                refusal == null ? null : json.readValue(refusal, Reason.class));
    }

    private Programme programme(ResultSet row, int n) throws SQLException {
        return new Programme(
                new ProgrammeId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Jurisdiction.valueOf(row.getString("law")),
                BuyerKind.valueOf(row.getString("buyer")),
                row.getString("name"),
                row.getString("place"),
                List.of((String[]) row.getArray("headings").getArray()),
                json.readValue(row.getString("columns"), new TypeReference<Map<PlanField, Integer>>() {}),
                row.getTimestamp("created_at").toInstant());
    }
}
