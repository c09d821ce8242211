package org.chainon.convention.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings in PostgreSQL. */
@Repository("conventionMeetingRows")
class MeetingRows {
    private static final String SELECT = "select * from convention.meeting ";

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlannedMeeting> find(MeetingId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query((row, n) -> meeting(row))
                .optional();
    }

    /** In the order of their slots and tables. */
    List<PlannedMeeting> of(ConventionId convention) {
        return jdbc.sql(SELECT + "where convention = ? order by slot, place, id")
                .params(convention.value())
                .query((row, n) -> meeting(row))
                .list();
    }

    /** In the order of their slots. */
    List<PlannedMeeting> of(AttendeeId attendee) {
        return jdbc.sql(SELECT + "where buyer = ? or supplier = ? order by slot, id")
                .params(attendee.value(), attendee.value())
                .query((row, n) -> meeting(row))
                .list();
    }

    void delete(ConventionId convention) {
        jdbc.sql("delete from convention.meeting where convention = ?")
                .params(convention.value())
                .update();
    }

    /** All of one convention; what is there already is changed. */
    void write(List<PlannedMeeting> meetings) {
        jdbc.sql("""
                        insert into convention.meeting (id, convention, buyer, supplier, slot, place, state, origin, sequence, changed_at)
                        select * from unnest(:ids, :conventions, :buyers, :suppliers, :slots, :places, :states, :origins, :sequences, :at)
                        on conflict (id) do update set slot = excluded.slot, place = excluded.place, state = excluded.state,
                            sequence = excluded.sequence, changed_at = excluded.changed_at""")
                .param("ids", ids(meetings, each -> each.id().value()))
                .param("conventions", ids(meetings, each -> each.convention().value()))
                .param("buyers", ids(meetings, each -> each.buyer().value()))
                .param("suppliers", ids(meetings, each -> each.supplier().value()))
                .param("slots", texts(meetings, PlannedMeeting::slot))
                .param("places", texts(meetings, PlannedMeeting::place))
                .param("states", texts(meetings, each -> each.state().name()))
                .param("origins", texts(meetings, each -> each.origin().name()))
                .param(
                        "sequences",
                        meetings.stream().map(PlannedMeeting::sequence).toArray(Integer[]::new))
                .param(
                        "at",
                        meetings.stream()
                                .map(each -> Timestamp.from(each.changedAt()))
                                .toArray(Timestamp[]::new))
                .update();
    }

    private static UUID[] ids(List<PlannedMeeting> meetings, Function<PlannedMeeting, UUID> id) {
        return meetings.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<PlannedMeeting> meetings, Function<PlannedMeeting, String> text) {
        return meetings.stream().map(text).toArray(String[]::new);
    }

    private static PlannedMeeting meeting(ResultSet row) throws SQLException {
        return new PlannedMeeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new ConventionId(row.getObject("convention", UUID.class)),
                new AttendeeId(row.getObject("buyer", UUID.class)),
                new AttendeeId(row.getObject("supplier", UUID.class)),
                row.getString("slot"),
                row.getString("place"),
                PlannedMeeting.State.valueOf(row.getString("state")),
                PlannedMeeting.Origin.valueOf(row.getString("origin")),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant());
    }
}
