package org.chainon.convention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes in PostgreSQL. */
@Repository
class WishRows {
    private final JdbcClient jdbc;

    WishRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<AttendeeId, Level> of(AttendeeId attendee) {
        Map<AttendeeId, Level> levels = new HashMap<>();
        jdbc.sql("select about, level from convention.wish where attendee = ?")
                .params(attendee.value())
                .query((row, n) -> levels.put(
                        new AttendeeId(row.getObject("about", UUID.class)), Level.valueOf(row.getString("level"))))
                .list();
        return levels;
    }

    /** Of those who are registered, about those who are. */
    List<Wish> all(ConventionId convention) {
        return jdbc.sql("""
                        select w.attendee, w.about, w.level from convention.wish w
                          join convention.attendee a on a.id = w.attendee join convention.attendee b on b.id = w.about
                        where w.convention = ? and a.state = 'REGISTERED' and b.state = 'REGISTERED'
                        order by w.attendee, w.about""")
                .params(convention.value())
                .query((row, n) -> new Wish(
                        new AttendeeId(row.getObject("attendee", UUID.class)),
                        new AttendeeId(row.getObject("about", UUID.class)),
                        Level.valueOf(row.getString("level"))))
                .list();
    }

    /** In place of all that was said before. */
    void replace(Attendee attendee, Map<AttendeeId, Level> levels, Instant at) {
        jdbc.sql("delete from convention.wish where attendee = ?")
                .params(attendee.id().value())
                .update();
        levels.forEach((about, level) -> jdbc.sql(
                        "insert into convention.wish (convention, attendee, about, level, at) values (?, ?, ?, ?, ?)")
                .params(
                        attendee.convention().value(),
                        attendee.id().value(),
                        about.value(),
                        level.name(),
                        Timestamp.from(at))
                .update());
    }
}
