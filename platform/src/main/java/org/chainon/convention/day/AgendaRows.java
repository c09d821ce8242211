package org.chainon.convention.day;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.convention.Party;
import org.chainon.convention.programme.PlannedMeeting;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agendas in PostgreSQL: one query each, by indexes, as all who take part ask at once when a slot changes. */
@Repository
class AgendaRows {
    private static final String SELECT = """
            select a.id as own, a.convention as own_convention, a.organisation as own_organisation, a.supplier as own_supplier,
                a.name as own_name, a.video as own_video, a.cannot as own_cannot, m.id, m.buyer, m.supplier as seller, m.slot, m.place, m.state,
                m.origin, m.sequence, m.changed_at, o.organisation, o.supplier, o.words, o.activities, o.places, o.version
            from convention.attendee a left join lateral (
                select * from convention.meeting where buyer = a.id union all select * from convention.meeting where supplier = a.id) m on true
              left join convention.attendee o on o.id = case when m.buyer = a.id then m.supplier else m.buyer end
            where a.state = 'REGISTERED' and""";
    private static final String ORDER = " order by a.name, a.id, m.slot, m.state, m.id";

    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where it is not registered. */
    Optional<OwnAgenda> of(ConventionId convention, Party party) {
        String whose = party instanceof Party.Buyer ? " a.organisation = :party" : " a.supplier = :party";
        UUID id = switch (party) {
            case Party.Buyer buyer -> buyer.organisation().value();
            case Party.Enterprise enterprise -> enterprise.supplier().value();
        };
        return one(jdbc.sql(SELECT + whose + " and a.convention = :convention" + ORDER)
                .param("party", id)
                .param("convention", convention.value())
                .query((row, n) -> row(row))
                .list());
    }

    Optional<OwnAgenda> of(AttendeeId attendee) {
        return one(jdbc.sql(SELECT + " a.id = :attendee" + ORDER)
                .param("attendee", attendee.value())
                .query((row, n) -> row(row))
                .list());
    }

    /** @param met null where it meets nobody */
    private record Row(OwnAgenda own, @Nullable Met met) {}

    private static Optional<OwnAgenda> one(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        OwnAgenda own = rows.getFirst().own();
        List<Met> meetings = new ArrayList<>();
        for (Row row : rows) {
            if (row.met() != null) {
                meetings.add(row.met());
            }
        }
        return Optional.of(new OwnAgenda(
                own.attendee(), own.convention(), own.party(), own.name(), own.video(), own.cannot(), meetings));
    }

    private static Row row(ResultSet row) throws SQLException {
        OwnAgenda own = new OwnAgenda(
                new AttendeeId(row.getObject("own", UUID.class)),
                new ConventionId(row.getObject("own_convention", UUID.class)),
                party(row, "own_"),
                row.getString("own_name"),
                row.getBoolean("own_video"),
                Set.of(texts(row.getArray("own_cannot"))),
                List.of());
        return new Row(own, row.getObject("id") == null ? null : met(row, own.convention()));
    }

    private static Met met(ResultSet row, ConventionId convention) throws SQLException {
        PlannedMeeting meeting = new PlannedMeeting(
                new MeetingId(row.getObject("id", UUID.class)),
                convention,
                new AttendeeId(row.getObject("buyer", UUID.class)),
                new AttendeeId(row.getObject("seller", UUID.class)),
                row.getString("slot"),
                row.getString("place"),
                PlannedMeeting.State.valueOf(row.getString("state")),
                PlannedMeeting.Origin.valueOf(row.getString("origin")),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant());
        return new Met(
                meeting,
                party(row, ""),
                row.getString("words"),
                List.of(texts(row.getArray("activities"))),
                Stream.of(texts(row.getArray("places"))).map(AreaId::parse).toList(),
                row.getLong("version"));
    }

    private static Party party(ResultSet row, String prefix) throws SQLException {
        UUID organisation = row.getObject(prefix + "organisation", UUID.class);
        return organisation == null
                ? new Party.Enterprise(new SupplierId(row.getObject(prefix + "supplier", UUID.class)))
                : new Party.Buyer(new OrganisationId(organisation));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
