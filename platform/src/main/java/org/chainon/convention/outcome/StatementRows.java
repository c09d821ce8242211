package org.chainon.convention.outcome;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainon.convention.Side;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said of meetings, and who was asked, in PostgreSQL. */
@Repository
class StatementRows {
    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all of its meetings, the earliest wave first. */
    List<Statement> of(ConventionId convention) {
        return jdbc.sql("""
                        select s.* from convention.statement s join convention.meeting m on m.id = s.meeting
                        where m.convention = ? order by s.at, s.meeting, s.side""")
                .params(convention.value())
                .query((row, n) -> statement(row))
                .list();
    }

    /** What this one said itself, the earliest first. */
    List<Statement> by(AttendeeId attendee) {
        return jdbc.sql("""
                        select s.* from convention.statement s join convention.meeting m on m.id = s.meeting
                        where (m.buyer = :attendee and s.side = 'BUYER') or (m.supplier = :attendee and s.side = 'SUPPLIER')
                        order by s.at, s.meeting""")
                .param("attendee", attendee.value())
                .query((row, n) -> statement(row))
                .list();
    }

    /** In place of what this side said in the same wave. */
    void write(Statement statement, @Nullable PersonId person) {
        jdbc.sql("""
                        insert into convention.statement (meeting, side, wave, what, amount, person, at)
                        values (:meeting, :side, :wave, :what, :amount, :person, :at)
                        on conflict (meeting, side, wave) do update set what = excluded.what, amount = excluded.amount,
                            person = excluded.person, at = excluded.at""")
                .param("meeting", statement.meeting().value())
                .param("side", statement.side().name())
                .param("wave", statement.wave().name())
                .param("what", statement.what().name())
                .param("amount", statement.amount())
                .param("person", person == null ? null : person.value())
                .param("at", Timestamp.from(statement.at()))
                .update();
    }

    /** Conventions with meetings whose last day lies behind, not longer than this. */
    List<ConventionId> over(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id from convention.convention c where state in ('PUBLISHED', 'OVER') and last_day between ? and ?
                            and exists (select from convention.meeting m where m.convention = c.id)
                        order by last_day, id""")
                .params(from, to)
                .query((row, n) -> new ConventionId(row.getObject("id", UUID.class)))
                .list();
    }

    Set<AttendeeId> asked(ConventionId convention, Wave wave) {
        return jdbc.sql("""
                        select attendee from convention.asked join convention.attendee on attendee.id = asked.attendee
                        where attendee.convention = ? and wave = ?""")
                .params(convention.value(), wave.name())
                .query((row, n) -> new AttendeeId(row.getObject("attendee", UUID.class)))
                .set();
    }

    void ask(AttendeeId attendee, Wave wave, Instant at) {
        jdbc.sql("insert into convention.asked (attendee, wave, at) values (?, ?, ?)")
                .params(attendee.value(), wave.name(), Timestamp.from(at))
                .update();
    }

    boolean unasked(PersonId person) {
        return jdbc.sql("select exists (select from convention.unasked where person = ?)")
                .params(person.value())
                .query(Boolean.class)
                .single();
    }

    void stop(PersonId person, Instant at) {
        jdbc.sql("insert into convention.unasked (person, at) values (?, ?) on conflict do nothing")
                .params(person.value(), Timestamp.from(at))
                .update();
    }

    void resume(PersonId person) {
        jdbc.sql("delete from convention.unasked where person = ?")
                .params(person.value())
                .update();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Statement(
                new MeetingId(row.getObject("meeting", UUID.class)),
                Side.valueOf(row.getString("side")),
                Wave.valueOf(row.getString("wave")),
                CameOf.valueOf(row.getString("what")),
                amount,
                row.getTimestamp("at").toInstant());
    }
}
