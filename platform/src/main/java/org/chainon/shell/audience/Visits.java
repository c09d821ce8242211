package org.chainon.shell.audience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts by day and page, and by day and the site that people come from. Counted in memory and added to the database each
 * minute: what is killed in between loses a minute of figures, no request waits.
 */
@Component
class Visits implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Key, LongAdder> pending = new ConcurrentHashMap<>();
    private Instant due;

    Visits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.due = clock.instant().plus(PAUSE);
    }

    private enum What {
        PAGE("visit", "page"),
        SITE("visit_source", "site");

        private final String table;
        private final String column;

        What(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    private record Key(What what, LocalDate day, String name) {}

    /** @param page the pattern of its address: {@code /fournisseurs/{supplier}} */
    void page(String page) {
        count(What.PAGE, page);
    }

    /** @param site the name of another site's host */
    void from(String site) {
        count(What.SITE, site);
    }

    private void count(What what, String name) {
        pending.computeIfAbsent(new Key(what, LocalDate.now(clock), name), key -> new LongAdder())
                .increment();
        if (isDue()) {
            Thread.ofVirtual().name("visits").start(this::keep);
        }
    }

    private synchronized boolean isDue() {
        Instant now = clock.instant();
        if (now.isBefore(due)) {
            return false;
        }
        due = now.plus(PAUSE);
        return true;
    }

    /** What the database does not take is kept for the next time. */
    synchronized void keep() {
        for (Key key : List.copyOf(pending.keySet())) {
            LongAdder counted = pending.remove(key);
            long count = counted == null ? 0 : counted.sum();
            try {
                add(key, count);
            } catch (DataAccessException e) {
                pending.computeIfAbsent(key, again -> new LongAdder()).add(count);
                LOG.warn("The figures of visits wait for the database: {}", e.getMessage());
                return;
            }
        }
    }

    private void add(Key key, long count) {
        if (count == 0) {
            return;
        }
        jdbc.sql("""
                        insert into shell.%1$s (day, %2$s, count) values (:day, :name, :count)
                        on conflict (day, %2$s) do update set count = %1$s.count + excluded.count""".formatted(key.what().table, key.what().column))
                .param("day", key.day())
                .param("name", key.name())
                .param("count", count)
                .update();
    }

    /** A line of figures. */
    record Counted(String name, long count) {}

    /** Reads of all pages by day; days without any are missing. */
    Map<LocalDate, Long> byDay(LocalDate from) {
        Map<LocalDate, Long> days = new TreeMap<>();
        jdbc.sql("select day, sum(count) as count from shell.visit where day >= ? group by day")
                .params(from)
                .query((row, n) -> days.put(row.getObject("day", LocalDate.class), row.getLong("count")))
                .list();
        return days;
    }

    List<Counted> pages(LocalDate from) {
        return most(What.PAGE, from, 200);
    }

    List<Counted> sites(LocalDate from) {
        return most(What.SITE, from, 30);
    }

    private List<Counted> most(What what, LocalDate from, int limit) {
        return jdbc.sql("""
                        select %2$s as name, sum(count) as count from shell.%1$s where day >= :from
                        group by %2$s order by count desc, name limit :limit""".formatted(what.table, what.column))
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> new Counted(row.getString("name"), row.getLong("count")))
                .list();
    }

    @Override
    public void destroy() {
        keep();
    }
}
