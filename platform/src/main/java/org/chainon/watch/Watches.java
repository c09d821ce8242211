package org.chainon.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.Token;
import org.chainon.kernel.WatchId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Watches in PostgreSQL, and who does not want the mails of which. */
@Repository
class Watches {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    Watches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Watch> find(WatchId id) {
        return jdbc.sql("select * from watch.watch where id = ?")
                .params(id.value())
                .query(Watches::watch)
                .optional();
    }

    Optional<Watch> byFeed(String token) {
        return jdbc.sql("select * from watch.watch where feed_hash = ?")
                .params((Object) Token.hash(token))
                .query(Watches::watch)
                .optional();
    }

    Optional<Watch> ofProfile(SupplierId supplier) {
        return jdbc.sql("select * from watch.watch where supplier_id = ? and query is null")
                .params(supplier.value())
                .query(Watches::watch)
                .optional();
    }

    /** A person's own and those of its suppliers; the profiles' first. */
    List<Watch> of(PersonId person, Set<SupplierId> suppliers) {
        return jdbc.sql("""
                        select * from watch.watch where person_id = ? or supplier_id = any(?)
                        order by query is not null, created_at, id""")
                .params(
                        person.value(),
                        suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .query(Watches::watch)
                .list();
    }

    /** Those of profiles that are not paused, by supplier. */
    Map<SupplierId, Watch> ofProfiles() {
        return jdbc
                .sql("select * from watch.watch where query is null and not paused")
                .query(Watches::watch)
                .list()
                .stream()
                .collect(Collectors.toMap(watch -> Objects.requireNonNull(watch.supplier()), watch -> watch));
    }

    Set<SupplierId> suppliersWithProfileWatch() {
        return jdbc.sql("select supplier_id from watch.watch where query is null")
                .query((row, n) -> new SupplierId(row.getObject("supplier_id", UUID.class)))
                .set();
    }

    /** Lists that are followed and not paused. */
    List<Watch> ofLists() {
        return jdbc.sql("select * from watch.watch where query is not null and not paused order by id")
                .query(Watches::watch)
                .list();
    }

    /** Keeps it as it is now, but for its feeds; a second one of the same profile is not made. */
    void save(Watch watch) {
        jdbc.sql("""
                        insert into watch.watch (id, supplier_id, person_id, name, query, breadth, rhythm, hour, weekday, paused,
                          threshold, created_at)
                        values (:id, :supplier, :person, :name, :query::jsonb, :breadth, :rhythm, :hour, :weekday, :paused,
                          :threshold, :at)
                        on conflict (id) do update set name = excluded.name, query = excluded.query,
                          breadth = excluded.breadth, rhythm = excluded.rhythm, hour = excluded.hour,
                          weekday = excluded.weekday, paused = excluded.paused, threshold = excluded.threshold""")
                .param("id", watch.id().value())
                .param(
                        "supplier",
                        watch.supplier() == null ? null : watch.supplier().value())
                .param("person", watch.person() == null ? null : watch.person().value())
                .param("name", watch.name())
                .param("query", watch.query() == null ? null : JSON.writeValueAsString(watch.query()))
                .param("breadth", watch.breadth().name())
                .param("rhythm", watch.rhythm().kind().name())
                .param("hour", watch.rhythm().hour())
                .param("weekday", watch.rhythm().day().getValue())
                .param("paused", watch.paused())
                .param("threshold", (float) watch.threshold())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The profile's watch of a supplier, made when there is none. */
    Watch ensureOfProfile(SupplierId supplier, String name) {
        jdbc.sql("""
                        insert into watch.watch (id, supplier_id, name, breadth, rhythm, hour, weekday, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        WatchId.random().value(),
                        supplier.value(),
                        name,
                        Breadth.USUAL.name(),
                        Rhythm.USUAL.kind().name(),
                        Rhythm.USUAL.hour(),
                        Rhythm.USUAL.day().getValue(),
                        Timestamp.from(clock.instant()))
                .update();
        return ofProfile(supplier).orElseThrow();
    }

    void thresholds(WatchId watch, double threshold, double sure) {
        jdbc.sql("update watch.watch set threshold = ?, sure = ? where id = ?")
                .params((float) threshold, (float) sure, watch.value())
                .update();
    }

    void pause(WatchId watch, boolean whether) {
        jdbc.sql("update watch.watch set paused = ? where id = ?")
                .params(whether, watch.value())
                .update();
    }

    /** A new private address for its feeds, shown this once; the old one leads nowhere any more. */
    String newFeed(WatchId watch) {
        String token = Token.random();
        jdbc.sql("update watch.watch set feed_hash = ? where id = ?")
                .params(Token.hash(token), watch.value())
                .update();
        return token;
    }

    void endFeed(WatchId watch) {
        jdbc.sql("update watch.watch set feed_hash = null where id = ?")
                .params(watch.value())
                .update();
    }

    void remove(WatchId watch) {
        jdbc.sql("delete from watch.watch where id = ?").params(watch.value()).update();
    }

    /** @param watch null: of all */
    void unsubscribe(PersonId person, @Nullable WatchId watch) {
        Timestamp now = Timestamp.from(clock.instant());
        if (watch == null) {
            jdbc.sql("insert into watch.silent (person_id, at) values (?, ?) on conflict do nothing")
                    .params(person.value(), now)
                    .update();
        } else {
            jdbc.sql("""
                            insert into watch.unsubscribed (watch_id, person_id, at)
                            select id, ?, ? from watch.watch where id = ? on conflict do nothing""").params(person.value(), now, watch.value()).update();
        }
    }

    /** @param watch null: all again, but for those left one by one */
    void subscribe(PersonId person, @Nullable WatchId watch) {
        if (watch == null) {
            jdbc.sql("delete from watch.silent where person_id = ?")
                    .params(person.value())
                    .update();
        } else {
            jdbc.sql("delete from watch.unsubscribed where person_id = ? and watch_id = ?")
                    .params(person.value(), watch.value())
                    .update();
        }
    }

    boolean silent(PersonId person) {
        return jdbc.sql("select exists (select from watch.silent where person_id = ?)")
                .params(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Those whose mails the person has left one by one. */
    Set<WatchId> unsubscribed(PersonId person) {
        return jdbc.sql("select watch_id from watch.unsubscribed where person_id = ?")
                .params(person.value())
                .query((row, n) -> new WatchId(row.getObject("watch_id", UUID.class)))
                .set();
    }

    boolean unsubscribed(PersonId person, WatchId watch) {
        return silent(person) || unsubscribed(person).contains(watch);
    }

    private static Watch watch(ResultSet row, int n) throws SQLException {
        UUID supplier = row.getObject("supplier_id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        String query = row.getString("query");
        return new Watch(
                new WatchId(row.getObject("id", UUID.class)),
                supplier == null ? null : new SupplierId(supplier),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                query == null ? null : JSON.readValue(query, new TypeReference<Map<String, List<String>>>() {}),
                Breadth.valueOf(row.getString("breadth")),
                new Rhythm(
                        Rhythm.Kind.valueOf(row.getString("rhythm")),
                        row.getInt("hour"),
                        DayOfWeek.of(row.getInt("weekday"))),
                row.getBoolean("paused"),
                row.getDouble("threshold"),
                row.getDouble("sure"),
                row.getBytes("feed_hash") != null);
    }
}
