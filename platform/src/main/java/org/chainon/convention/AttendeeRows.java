package org.chainon.convention;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in conventions, in PostgreSQL. */
@Repository
class AttendeeRows {
    private static final String SELECT = "select * from convention.attendee ";

    private final JdbcClient jdbc;

    AttendeeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Attendee> find(ConventionId convention, Party party) {
        return jdbc.sql(SELECT
                        + "where convention = :convention and (organisation = :organisation or supplier = :supplier)")
                .param("convention", convention.value())
                .param("organisation", organisation(party))
                .param("supplier", supplier(party))
                .query((row, n) -> attendee(row))
                .optional();
    }

    Optional<Attendee> find(AttendeeId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query((row, n) -> attendee(row))
                .optional();
    }

    /** In the order in which they registered, then those who were only asked. */
    List<Attendee> of(ConventionId convention) {
        return jdbc.sql(SELECT + "where convention = ? order by registered_at nulls last, invited_at, id")
                .params(convention.value())
                .query((row, n) -> attendee(row))
                .list();
    }

    /** What these take part in, were asked to, or left. */
    List<Attendee> of(Collection<OrganisationId> organisations, Collection<SupplierId> suppliers) {
        return jdbc.sql(SELECT + "where organisation = any(?) or supplier = any(?) order by registered_at, id")
                .params(
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new),
                        suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .query((row, n) -> attendee(row))
                .list();
    }

    int registered(ConventionId convention, Side side) {
        return jdbc.sql("""
                        select count(*) from convention.attendee where convention = ? and side = ? and state = 'REGISTERED'""")
                .params(convention.value(), side.name())
                .query(Integer.class)
                .single();
    }

    void write(Attendee attendee) {
        Coming coming = attendee.coming();
        jdbc.sql("""
                        insert into convention.attendee (id, convention, side, organisation, supplier, state, person, name, video,
                            cannot, prefers, words, activities, places, version, invited_at, registered_at, reminded_at)
                        values (:id, :convention, :side, :organisation, :supplier, :state, :person, :name, :video, :cannot, :prefers, :words,
                            :activities, :places, :version, :invited, :registered, :reminded)
                        on conflict (id) do update set state = excluded.state, person = excluded.person, name = excluded.name,
                            video = excluded.video, cannot = excluded.cannot, prefers = excluded.prefers, words = excluded.words,
                            activities = excluded.activities, places = excluded.places, version = excluded.version,
                            invited_at = excluded.invited_at, registered_at = excluded.registered_at,
                            reminded_at = excluded.reminded_at""")
                .param("id", attendee.id().value())
                .param("convention", attendee.convention().value())
                .param("side", attendee.side().name())
                .param("organisation", organisation(attendee.party()))
                .param("supplier", supplier(attendee.party()))
                .param("state", attendee.state().name())
                .param(
                        "person",
                        attendee.person() == null ? null : attendee.person().value())
                .param("name", coming.name())
                .param("video", coming.video())
                .param("cannot", coming.cannot().stream().sorted().toArray(String[]::new))
                .param(
                        "prefers",
                        coming.prefers() == null ? null : coming.prefers().name())
                .param("words", coming.words())
                .param("activities", coming.activities().toArray(String[]::new))
                .param("places", coming.places().stream().map(AreaId::toString).toArray(String[]::new))
                .param("version", attendee.version())
                .param("invited", timestamp(attendee.invitedAt()))
                .param("registered", timestamp(attendee.registeredAt()))
                .param("reminded", timestamp(attendee.remindedAt()))
                .update();
    }

    private static @Nullable UUID organisation(Party party) {
        return party instanceof Party.Buyer buyer ? buyer.organisation().value() : null;
    }

    private static @Nullable UUID supplier(Party party) {
        return party instanceof Party.Enterprise enterprise
                ? enterprise.supplier().value()
                : null;
    }

    private static Attendee attendee(ResultSet row) throws SQLException {
        UUID organisation = row.getObject("organisation", UUID.class);
        UUID person = row.getObject("person", UUID.class);
        return new Attendee(
                new AttendeeId(row.getObject("id", UUID.class)),
                new ConventionId(row.getObject("convention", UUID.class)),
                organisation == null
                        ? new Party.Enterprise(new SupplierId(row.getObject("supplier", UUID.class)))
                        : new Party.Buyer(new OrganisationId(organisation)),
                Attendee.State.valueOf(row.getString("state")),
                person == null ? null : new PersonId(person),
                new Coming(
                        row.getString("name"),
                        row.getBoolean("video"),
                        Set.of(texts(row.getArray("cannot"))),
                        row.getString("words"),
                        List.of(texts(row.getArray("activities"))),
                        Stream.of(texts(row.getArray("places")))
                                .map(AreaId::parse)
                                .toList(),
                        half(row.getString("prefers"))),
                row.getLong("version"),
                instant(row, "invited_at"),
                instant(row, "registered_at"),
                instant(row, "reminded_at"));
    }

    private static Slot.@Nullable Session half(@Nullable String name) {
        return name == null ? null : Slot.Session.valueOf(name);
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
