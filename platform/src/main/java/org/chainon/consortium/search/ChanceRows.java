package org.chainon.consortium.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the nightly round found, in PostgreSQL. */
@Repository
class ChanceRows {
    /** What was looked at since then is not looked at again in the same night. */
    private static final Duration NIGHT = Duration.ofHours(12);

    private static final String OPEN =
            " from consortium.chance where result is not null and areas && :areas::text[] and (deadline is null or deadline > :at)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ChanceRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    boolean fresh(NoticeId notice, String version) {
        return jdbc.sql("select count(*) from consortium.chance where notice_id = ? and version = ? and looked_at > ?")
                        .params(
                                notice.value(),
                                version,
                                Timestamp.from(clock.instant().minus(NIGHT)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param found null where somebody could take each lot alone, or nobody together covers them */
    void looked(
            NoticeId notice,
            String version,
            Set<String> areas,
            @Nullable OffsetDateTime deadline,
            @Nullable GroupingChance found) {
        jdbc.sql("""
                        insert into consortium.chance (notice_id, version, looked_at, areas, deadline, chance, lots, too_small, result)
                        values (:notice, :version, :at, :areas, :deadline, :chance, :lots, :small, :result::jsonb)
                        on conflict (notice_id) do update set version = excluded.version, looked_at = excluded.looked_at,
                          areas = excluded.areas, deadline = excluded.deadline, chance = excluded.chance,
                          lots = excluded.lots, too_small = excluded.too_small, result = excluded.result""")
                .param("notice", notice.value())
                .param("version", version)
                .param("at", Timestamp.from(clock.instant()))
                .param("areas", areas.toArray(String[]::new))
                .param("deadline", deadline)
                .param("chance", found == null ? null : found.chance())
                .param("lots", found == null ? new String[0] : found.lots().toArray(String[]::new))
                .param("small", found == null ? 0 : found.tooSmall())
                .param("result", found == null ? null : json.writeValueAsString(found.result()))
                .update();
    }

    /** Of notices that are over, or that the round has not seen for a week. */
    void forgetOld() {
        jdbc.sql("delete from consortium.chance where deadline < :at or looked_at < :old")
                .param("at", Timestamp.from(clock.instant()))
                .param("old", Timestamp.from(clock.instant().minus(Duration.ofDays(7))))
                .update();
    }

    /** In one of the areas, the best chance first. */
    Page<GroupingChance> of(Collection<String> areas, int page, int size) {
        Timestamp at = Timestamp.from(clock.instant());
        String[] there = areas.toArray(String[]::new);
        long total = jdbc.sql("select count(*)" + OPEN)
                .param("areas", there)
                .param("at", at)
                .query(Long.class)
                .single();
        List<GroupingChance> found = jdbc.sql(
                        "select *" + OPEN + " order by chance desc, notice_id limit :size offset :from")
                .param("areas", there)
                .param("at", at)
                .param("size", size)
                .param("from", (page - 1) * size)
                .query(this::chance)
                .list();
        return new Page<>(found, page, size, total);
    }

    Optional<GroupingChance> find(NoticeId notice, Collection<String> areas) {
        return jdbc.sql("select *" + OPEN + " and notice_id = :notice")
                .param("areas", areas.toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("notice", notice.value())
                .query(this::chance)
                .optional();
    }

    private GroupingChance chance(ResultSet row, int n) throws SQLException {
        return new GroupingChance(
                new NoticeId(row.getObject("notice_id", UUID.class)),
                row.getDouble("chance"),
                Arrays.asList((String[]) row.getArray("lots").getArray()),
                row.getInt("too_small"),
                json.readValue(row.getString("result"), SearchResult.class));
    }
}
