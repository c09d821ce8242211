package org.chainon.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts in PostgreSQL: one a person, notice and version, whatever is killed and done again. */
@Repository
class Alerts {
    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An alert with its number and whether the person has been told. */
    record Kept(
            long id,
            Alert alert,
            @Nullable Instant toldAt,
            @Nullable Instant openedAt) {}

    /** Empty before the first look. */
    Optional<Long> mark() {
        return jdbc.sql("select notices from watch.mark").query(Long.class).optional();
    }

    void mark(long notices) {
        jdbc.sql("""
                        insert into watch.mark (notices) values (?)
                        on conflict (one) do update set notices = excluded.notices""").params(notices).update();
    }

    /** Whether it was added: not when the person has one of this version. */
    boolean add(Alert alert) {
        return insert(alert, "");
    }

    /** Whether it was added: not when the person has one of any version of the notice. */
    boolean addFirst(Alert alert) {
        return insert(alert, """
                where not exists (select from watch.alert where person_id = :person and notice_id = :notice)
                """);
    }

    private boolean insert(Alert alert, String condition) {
        return jdbc.sql("""
                                insert into watch.alert (person_id, notice_id, version, news, watch_id, supplier_id, lot_id, score,
                                  reasons, created_at, due_at)
                                select :person, :notice, :version, :news, :watch, :supplier, :lot, :score, :reasons::jsonb,
                                  :created, :due
                                %s on conflict do nothing""".formatted(condition))
                        .param("person", alert.person().value())
                        .param("notice", alert.notice().value())
                        .param("version", alert.version())
                        .param("news", alert.news().name())
                        .param(
                                "watch",
                                alert.watch() == null ? null : alert.watch().value())
                        .param(
                                "supplier",
                                alert.supplier() == null
                                        ? null
                                        : alert.supplier().value())
                        .param("lot", alert.lot() == null ? null : alert.lot().value())
                        .param("score", alert.score())
                        .param("reasons", ReasonJson.write(alert.reasons()))
                        .param("created", Timestamp.from(alert.createdAt()))
                        .param("due", Timestamp.from(alert.dueAt()))
                        .update()
                == 1;
    }

    /** The last alert of each person who has one of this notice. */
    List<Kept> lastOf(NoticeId notice) {
        return jdbc.sql(
                        "select distinct on (person_id) * from watch.alert where notice_id = ? order by person_id, id desc")
                .params(notice.value())
                .query(Alerts::kept)
                .list();
    }

    /** Of a notice that turned out to be another one: who was told of both is told of one from now on. */
    void move(NoticeId from, NoticeId into) {
        jdbc.sql("""
                        delete from watch.alert a using watch.alert b
                        where a.notice_id = :from and b.notice_id = :into and b.person_id = a.person_id""").param("from", from.value()).param("into", into.value()).update();
        jdbc.sql("update watch.alert set notice_id = ? where notice_id = ?")
                .params(into.value(), from.value())
                .update();
    }

    /** What has not been told yet speaks of the newest version. */
    void renew(long id, String version) {
        jdbc.sql("update watch.alert set version = ? where id = ?")
                .params(version, id)
                .update();
    }

    void drop(long id) {
        jdbc.sql("delete from watch.alert where id = ?").params(id).update();
    }

    /** Who has waited longest for what is due; empty when nobody has anything. */
    Optional<PersonId> nextReader(Instant now) {
        return jdbc.sql("""
                        select person_id from watch.alert where told_at is null and due_at <= ? order by due_at, id limit 1""")
                .params(Timestamp.from(now))
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** All that is due for a person, best first; what is new before what changed. */
    List<Kept> due(PersonId person, Instant now) {
        return jdbc.sql("""
                        select * from watch.alert where person_id = ? and told_at is null and due_at <= ?
                        order by case news when 'NEW' then 1 else 0 end, score desc, id for update""")
                .params(person.value(), Timestamp.from(now))
                .query(Alerts::kept)
                .list();
    }

    void told(List<Long> ids, Instant at) {
        jdbc.sql("update watch.alert set told_at = ? where id = any(?)")
                .params(Timestamp.from(at), ids.toArray(Long[]::new))
                .update();
    }

    void opened(PersonId person, NoticeId notice, Instant at) {
        jdbc.sql("update watch.alert set opened_at = ? where person_id = ? and notice_id = ? and opened_at is null")
                .params(Timestamp.from(at), person.value(), notice.value())
                .update();
    }

    /** How many notices each supplier's people were alerted of since then. */
    Map<SupplierId, Integer> countBySupplier(Instant since) {
        Map<SupplierId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select supplier_id, count(distinct notice_id) as notices from watch.alert
                        where news = 'NEW' and supplier_id is not null and created_at >= ? group by supplier_id""")
                .params(Timestamp.from(since))
                .query((row, n) ->
                        counts.put(new SupplierId(row.getObject("supplier_id", UUID.class)), row.getInt("notices")))
                .list();
        return counts;
    }

    /** Newest first, each notice once: a feed's. */
    List<Kept> ofWatch(WatchId watch, int limit) {
        return jdbc.sql("""
                        select * from (select distinct on (notice_id) * from watch.alert where watch_id = ?
                          order by notice_id, id desc) latest order by created_at desc, id desc limit ?""").params(watch.value(), limit).query(Alerts::kept).list();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        UUID watch = row.getObject("watch_id", UUID.class);
        UUID supplier = row.getObject("supplier_id", UUID.class);
        UUID lot = row.getObject("lot_id", UUID.class);
        Timestamp told = row.getTimestamp("told_at");
        Timestamp opened = row.getTimestamp("opened_at");
        return new Kept(
                row.getLong("id"),
                new Alert(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new NoticeId(row.getObject("notice_id", UUID.class)),
                        row.getString("version"),
                        Alert.News.valueOf(row.getString("news")),
                        watch == null ? null : new WatchId(watch),
                        supplier == null ? null : new SupplierId(supplier),
                        lot == null ? null : new LotId(lot),
                        row.getDouble("score"),
                        ReasonJson.read(row.getString("reasons")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()),
                told == null ? null : told.toInstant(),
                opened == null ? null : opened.toInstant());
    }
}
