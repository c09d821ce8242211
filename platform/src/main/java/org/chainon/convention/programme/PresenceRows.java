package org.chainon.convention.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is there, and what happened on the day, in PostgreSQL. */
@Repository
class PresenceRows {
    private final JdbcClient jdbc;

    PresenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only those of whom something is known. */
    Map<AttendeeId, Presence> of(ConventionId convention) {
        Map<AttendeeId, Presence> known = new HashMap<>();
        jdbc.sql("""
                        select presence.* from convention.presence join convention.attendee on attendee.id = presence.attendee
                        where attendee.convention = ?""")
                .params(convention.value())
                .query((row, n) -> presence(row))
                .list()
                .forEach(each -> known.put(each.attendee(), each));
        return known;
    }

    Presence of(AttendeeId attendee) {
        return jdbc.sql("select * from convention.presence where attendee = ?")
                .params(attendee.value())
                .query((row, n) -> presence(row))
                .optional()
                .orElseGet(() -> Presence.unknown(attendee));
    }

    void write(Presence presence) {
        jdbc.sql("""
                        insert into convention.presence (attendee, arrived_at, absent_at, late_until)
                        values (:attendee, :arrived, :absent, :late)
                        on conflict (attendee) do update set arrived_at = excluded.arrived_at, absent_at = excluded.absent_at,
                            late_until = excluded.late_until""")
                .param("attendee", presence.attendee().value())
                .param("arrived", timestamp(presence.arrivedAt()))
                .param("absent", timestamp(presence.absentAt()))
                .param("late", presence.lateUntil())
                .update();
    }

    void add(ConventionId convention, Change change) {
        AttendeeId attendee = change.attendee();
        jdbc.sql("""
                        insert into convention.change (convention, kind, attendee, moved, lost, added, at)
                        values (:convention, :kind, :attendee, :moved, :lost, :added, :at)""")
                .param("convention", convention.value())
                .param("kind", change.kind().name())
                .param("attendee", attendee == null ? null : attendee.value())
                .param("moved", change.moved())
                .param("lost", change.lost())
                .param("added", change.added())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    /** The latest first. */
    List<Change> changes(ConventionId convention) {
        return jdbc.sql("select * from convention.change where convention = ? order by at desc, id desc")
                .params(convention.value())
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        UUID attendee = row.getObject("attendee", UUID.class);
        return new Change(
                Change.Kind.valueOf(row.getString("kind")),
                attendee == null ? null : new AttendeeId(attendee),
                row.getInt("moved"),
                row.getInt("lost"),
                row.getInt("added"),
                row.getTimestamp("at").toInstant());
    }

    private static Presence presence(ResultSet row) throws SQLException {
        return new Presence(
                new AttendeeId(row.getObject("attendee", UUID.class)),
                instant(row.getTimestamp("arrived_at")),
                instant(row.getTimestamp("absent_at")),
                row.getString("late_until"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
