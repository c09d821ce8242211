package org.chainon.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.kernel.NoticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions and awards out of PostgreSQL. */
@Repository
class JdbcNoticeHistory implements NoticeHistory {
    private final JdbcClient jdbc;
    private final AwardRows awards;

    JdbcNoticeHistory(JdbcClient jdbc, AwardRows awards) {
        this.jdbc = jdbc;
        this.awards = awards;
    }

    private static final Comparator<Kept> OLDEST_FIRST = Comparator.<Kept, LocalDate>comparing(
                    kept -> kept.order().publishedOn(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(kept -> kept.order().version(), VersionOrder::compareVersions);

    private record Kept(VersionOrder order, Version version) {}

    @Override
    public List<Version> versions(NoticeId notice) {
        return jdbc
                .sql("""
                        select source_id, version, replaces, published_on, received_at, content
                        from notice.versions where notice_id = :notice""")
                .param("notice", notice.value())
                .query((row, index) -> new Kept(
                        new VersionOrder(
                                row.getString("source_id"),
                                row.getString("version"),
                                row.getString("replaces"),
                                row.getObject("published_on", LocalDate.class)),
                        new Version(
                                NoticeJson.read(row.getString("content"), Notice.class),
                                row.getTimestamp("received_at").toInstant())))
                .list()
                .stream()
                .sorted(OLDEST_FIRST)
                .map(Kept::version)
                .toList();
    }

    @Override
    public Map<NoticeId, Newest> newest(Collection<NoticeId> notices) {
        Map<NoticeId, Newest> newest = new HashMap<>();
        jdbc.sql("""
                        select n.id, v.received_at, (select count(*) from notice.versions o where o.notice_id = n.id) as number
                        from notice.notices n join notice.versions v on v.id = n.version_id where n.id = any(?)""")
                .param(notices.stream().map(NoticeId::value).toArray(UUID[]::new))
                .query(row -> {
                    newest.put(
                            new NoticeId(row.getObject("id", UUID.class)),
                            new Newest(
                                    row.getInt("number"),
                                    row.getTimestamp("received_at").toInstant()));
                });
        return newest;
    }

    @Override
    public List<Award> awards(NoticeId notice) {
        return awards.ofNotice(notice);
    }
}
