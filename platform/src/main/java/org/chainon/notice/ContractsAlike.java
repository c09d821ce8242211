package org.chainon.notice;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chainon.nomenclature.Cpv;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts that were won for what a CPV code's class (its first four digits) is about. */
@Repository
public class ContractsAlike {
    private static final int CLASS = 4;

    static final String RESERVED = """
            (a.content ->> 'socialConsiderations' ilike '%réserv%' or exists (
              select from notice.lots l where l.notice_id = a.notice_id and l.current and l.reservation is not null
                and (a.content ->> 'lot' is null or l.number = a.content ->> 'lot')))""";
    private static final String ALIKE =
            " from notice.awards a where a.cpv like :prefix and (:everywhere or a.areas && :areas::text[])";

    private final JdbcClient jdbc;

    ContractsAlike(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param total how many contracts alike are known
     * @param reserved how many of them say that they were reserved; those that say nothing are not among them
     * @param examples the latest reserved ones
     */
    public record Alike(long total, long reserved, List<Award> examples) {
        public Alike {
            examples = List.copyOf(examples);
        }
    }

    /** @param areas ids of places of which the contract must lie in one; empty for everywhere */
    public Alike of(Cpv cpv, Collection<String> areas, int examples) {
        List<Award> latest = bound(
                        "select a.id, a.notice_id, a.content" + ALIKE + " and " + RESERVED
                                + " order by a.notified_on desc nulls last, a.source_id limit :limit",
                        cpv,
                        areas)
                .param("limit", examples)
                .query(AwardRows::award)
                .list();
        return bound(
                        "select count(*) as total, count(*) filter (where " + RESERVED + ") as reserved" + ALIKE,
                        cpv,
                        areas)
                .query((row, n) -> new Alike(row.getLong("total"), row.getLong("reserved"), latest))
                .single();
    }

    /** SIREN of those who won a contract alike, anywhere. */
    public Set<String> winners(Cpv cpv) {
        return jdbc.sql("""
                        select distinct left(w.identifier, 9) from notice.awards a
                        join notice.award_winners w on w.award_id = a.id
                        where a.cpv like :prefix and w.identifier ~ '^[0-9]{14}$'""")
                .param("prefix", prefix(cpv))
                .query((row, n) -> row.getString(1))
                .set();
    }

    private JdbcClient.StatementSpec bound(String sql, Cpv cpv, Collection<String> areas) {
        return jdbc.sql(sql)
                .param("prefix", prefix(cpv))
                .param("everywhere", areas.isEmpty())
                .param("areas", areas.toArray(String[]::new));
    }

    private static String prefix(Cpv cpv) {
        return cpv.code().substring(0, Math.min(CLASS, cpv.depth())) + "%";
    }
}
