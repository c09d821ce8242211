package org.chainon.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Page;
import org.chainon.notice.NoticeQuery.Due;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Search with PostgreSQL's own words, arrays and indexes. */
@Repository
class JdbcNoticeSearch implements NoticeSearch {
    private static final int ROWS_AT_A_TIME = 200;
    private static final int MOST_PROCEDURES = 12;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;

    JdbcNoticeSearch(JdbcClient jdbc, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Results search(NoticeQuery query, int page, int size) {
        NoticeConditions conditions = new NoticeConditions(query, now());
        long total = ask(conditions, "select count(*) from notice.notices n " + conditions.where(null))
                .query(Long.class)
                .single();
        int last = (int) Math.max(1, (total + size - 1) / size);
        int number = Math.clamp(page, 1, last);
        List<Notice> items = page(conditions, (long) (number - 1) * size, size);
        Map<Dimension, List<Count>> counts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            counts.put(dimension, counts(conditions, dimension));
        }
        return new Results(new Page<>(items, number, size, total), counts);
    }

    @Override
    public List<Notice> first(NoticeQuery query, int limit) {
        return page(new NoticeConditions(query, now()), 0, limit);
    }

    @Override
    public Stream<Notice> all(NoticeQuery query) {
        NoticeConditions conditions = new NoticeConditions(query, now());
        List<NoticeId> ids = ids(conditions, 0, Integer.MAX_VALUE);
        return IntStream.rangeClosed(0, ids.size() / ROWS_AT_A_TIME)
                .mapToObj(part -> ids.subList(part * ROWS_AT_A_TIME, Math.min(ids.size(), (part + 1) * ROWS_AT_A_TIME)))
                .flatMap(part -> notices.findAll(part).stream());
    }

    @Override
    public Set<NoticeId> among(NoticeQuery query, Collection<NoticeId> among) {
        NoticeConditions conditions = new NoticeConditions(query, now());
        return ask(
                        conditions,
                        "select n.id from notice.notices n " + conditions.where(null)
                                + " and n.id = any(cast(:among as uuid[]))")
                .param("among", among.stream().map(NoticeId::value).toArray(UUID[]::new))
                .query((row, index) -> new NoticeId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    public long publishedSince(NoticeQuery query, LocalDate day) {
        NoticeConditions conditions = new NoticeConditions(query, now());
        return ask(
                        conditions,
                        "select count(*) from notice.notices n " + conditions.where(null)
                                + " and n.published_on >= :since")
                .param("since", day)
                .query(Long.class)
                .single();
    }

    private List<Notice> page(NoticeConditions conditions, long offset, int limit) {
        return notices.findAll(ids(conditions, offset, limit));
    }

    private List<NoticeId> ids(NoticeConditions conditions, long offset, int limit) {
        return ask(
                        conditions,
                        "select n.id from notice.notices n " + conditions.where(null) + conditions.order()
                                + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new NoticeId(row.getObject("id", UUID.class)))
                .list();
    }

    private List<Count> counts(NoticeConditions conditions, Dimension dimension) {
        String where = conditions.where(dimension);
        return switch (dimension) {
            case KIND -> grouped(conditions, "n.kind", where);
            case PROCEDURE ->
                grouped(conditions, "n.procedure_name", where + " and n.procedure_name is not null").stream()
                        .limit(MOST_PROCEDURES)
                        .toList();
            case FORM -> grouped(conditions, "n.form", where);
            case NATURE -> grouped(conditions, "n.nature", where);
            case SOURCE -> grouped(conditions, "n.source", where);
            case RESERVATION -> counted(conditions, """
                    select l.reservation as value, count(distinct n.id) as notices
                    from notice.notices n join notice.lots l on l.notice_id = n.id and l.current and l.reservation is not null
                    %s group by 1 order by 2 desc, 1""".formatted(where + conditions.sameLot(dimension)));
            case REGION -> counted(conditions, """
                    select area as value, count(distinct n.id) as notices
                    from notice.notices n join notice.lots l on l.notice_id = n.id and l.current
                    cross join unnest(l.areas) as area
                    %s and (area like 'REGION:%%' or area like 'QC\\_REGION:%%') group by 1 order by 2 desc, 1""".formatted(where + conditions.sameLot(dimension)));
            case DUE -> due(conditions);
        };
    }

    private List<Count> grouped(NoticeConditions conditions, String column, String where) {
        return counted(
                conditions,
                "select " + column + " as value, count(*) as notices from notice.notices n " + where
                        + " group by 1 order by 2 desc, 1");
    }

    private List<Count> due(NoticeConditions conditions) {
        List<Count> counts = new ArrayList<>();
        for (Due due : Due.values()) {
            if (due != Due.ANY) {
                NoticeConditions one = conditions.with(due);
                counts.add(new Count(
                        due.name(),
                        ask(one, "select count(*) from notice.notices n " + one.where(null))
                                .query(Long.class)
                                .single()));
            }
        }
        return counts;
    }

    private List<Count> counted(NoticeConditions conditions, String sql) {
        return ask(conditions, sql)
                .query((row, index) -> new Count(row.getString("value"), row.getLong("notices")))
                .list();
    }

    private JdbcClient.StatementSpec ask(NoticeConditions conditions, String sql) {
        return jdbc.sql(sql).params(new HashMap<>(conditions.values()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
