package org.chainon.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.account.PublicAddress;
import org.chainon.kernel.Token;
import org.chainon.kernel.WatchId;
import org.chainon.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of other programs that hear of what watches find, and the calls that are due to them. */
@Repository
class Hooks {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration GIVES_UP = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final PublicAddress address;
    private final Clock clock;

    Hooks(JdbcClient jdbc, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Where a watch's finds are told.
     *
     * @param secret signs each call
     * @param failingSince null while calls get through
     */
    record Hook(
            WatchId watch,
            String url,
            String secret,
            @Nullable Instant failingSince) {}

    /** A call to be made. */
    record Call(UUID id, Hook hook, String body, int tries, Instant createdAt) {}

    Optional<Hook> find(WatchId watch) {
        return jdbc.sql("select * from watch.hook where watch_id = ?")
                .params(watch.value())
                .query((row, n) -> {
                    Timestamp failing = row.getTimestamp("failing_since");
                    return new Hook(
                            watch,
                            row.getString("url"),
                            row.getString("secret"),
                            failing == null ? null : failing.toInstant());
                })
                .optional();
    }

    /** Those that a program listens to. */
    Set<WatchId> watches() {
        return jdbc.sql("select watch_id from watch.hook")
                .query((row, n) -> new WatchId(row.getObject("watch_id", UUID.class)))
                .set();
    }

    /** A new address has a new secret. */
    void set(WatchId watch, String url) {
        jdbc.sql("""
                        insert into watch.hook (watch_id, url, secret) values (:watch, :url, :secret)
                        on conflict (watch_id) do update set url = excluded.url, secret = excluded.secret,
                          failing_since = null where hook.url <> excluded.url""")
                .param("watch", watch.value())
                .param("url", url)
                .param("secret", Token.random())
                .update();
    }

    void remove(WatchId watch) {
        jdbc.sql("delete from watch.hook where watch_id = ?")
                .params(watch.value())
                .update();
        jdbc.sql("delete from watch.hook_call where watch_id = ? and done_at is null")
                .params(watch.value())
                .update();
    }

    /** Leaves a call for a watch that has an address, once a notice and version. */
    void call(Watch watch, Notice notice, String version, Instant now) {
        jdbc.sql("""
                        insert into watch.hook_call (id, watch_id, notice_id, version, body, created_at, next_try)
                        select :id, watch_id, :notice, :version, :body, :now, :now from watch.hook where watch_id = :watch
                        on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("watch", watch.id().value())
                .param("notice", notice.id().value())
                .param("version", version)
                .param("body", body(watch, notice))
                .param("now", Timestamp.from(now))
                .update();
    }

    private String body(Watch watch, Notice notice) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("type", "notice.found");
        told.put("watch", watch.id().toString());
        told.put("notice", notice.id().toString());
        told.put("source", notice.source());
        told.put("sourceId", notice.sourceId());
        told.put("title", notice.title());
        told.put("buyer", notice.buyer().name());
        told.put("status", notice.status().name());
        OffsetDateTime deadline = notice.deadline();
        told.put("deadline", deadline == null ? null : deadline.toString());
        told.put(
                "url", address.find().map(base -> base + "/avis/" + notice.id()).orElse(null));
        return JSON.writeValueAsString(told);
    }

    List<Call> due(int limit) {
        return jdbc.sql("""
                        select c.id, c.body, c.tries, c.created_at, h.watch_id, h.url, h.secret
                        from watch.hook_call c join watch.hook h on h.watch_id = c.watch_id
                        where c.done_at is null and c.next_try <= ? order by c.next_try limit ?""")
                .params(Timestamp.from(clock.instant()), limit)
                .query((row, n) -> new Call(
                        row.getObject("id", UUID.class),
                        new Hook(
                                new WatchId(row.getObject("watch_id", UUID.class)),
                                row.getString("url"),
                                row.getString("secret"),
                                null),
                        row.getString("body"),
                        row.getInt("tries"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    void done(Call call) {
        jdbc.sql("update watch.hook_call set done_at = ?, tries = tries + 1, failure = null where id = ?")
                .params(Timestamp.from(clock.instant()), call.id())
                .update();
        jdbc.sql("update watch.hook set failing_since = null where watch_id = ?")
                .params(call.hook().watch().value())
                .update();
    }

    /** Tried again later, twice as long each time; given up after three days. */
    void failed(Call call, String why) {
        Instant now = clock.instant();
        boolean over = call.createdAt().plus(GIVES_UP).isBefore(now);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(call.tries(), 20));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        jdbc.sql("""
                        update watch.hook_call set tries = tries + 1, failure = :why, next_try = :next, done_at = :done
                        where id = :id""")
                .param("why", why)
                .param("next", Timestamp.from(next))
                .param("done", over ? Timestamp.from(now) : null)
                .param("id", call.id())
                .update();
        jdbc.sql("update watch.hook set failing_since = coalesce(failing_since, ?) where watch_id = ?")
                .params(Timestamp.from(now), call.hook().watch().value())
                .update();
    }
}
