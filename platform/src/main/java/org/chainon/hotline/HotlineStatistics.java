package org.chainon.hotline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How well the questions of a territory are answered. */
@Repository
public class HotlineStatistics {
    private static final String FIGURES = """
            count(*) as asked, count(first_answered_at) as answered,
            percentile_cont(0.5) within group (order by extract(epoch from first_answered_at - asked_at)) / 3600 as hours,
            count(*) filter (where answered_late or first_answered_at is null and due_at < :now) as late,
            count(*) filter (where helpful) as helpful, count(helpful) as judged
            from hotline.question where areas && cast(:areas as text[]) and asked_at >= :since""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HotlineStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of one month, one category, or both.
     *
     * @param month its first day; null for all together
     * @param category null for all together
     * @param hours median time to the first answer, of those that were answered; null when none was
     * @param judged of how many the asker said whether it helped
     */
    public record Figures(
            @Nullable LocalDate month,
            Question.@Nullable Category category,
            long asked,
            long answered,
            @Nullable Double hours,
            long late,
            long helpful,
            long judged) {
        /** 0 to 1; null when nobody said. */
        public @Nullable Double helpfulShare() {
            return judged == 0 ? null : (Double) ((double) helpful / judged);
        }
    }

    /** Of the last twelve months, by months, newest first. */
    public List<Figures> byMonth(Set<String> areas) {
        return ask(
                "date_trunc('month', asked_at at time zone :zone)::date as month, null as category,",
                "1",
                "1 desc",
                areas);
    }

    public List<Figures> byCategory(Set<String> areas) {
        return ask("null::date as month, category,", "category", "category", areas);
    }

    public List<Figures> byMonthAndCategory(Set<String> areas) {
        return ask(
                "date_trunc('month', asked_at at time zone :zone)::date as month, category,",
                "1, category",
                "1 desc, category",
                areas);
    }

    public Figures total(Set<String> areas) {
        return ask("null::date as month, null as category,", "", "", areas).getFirst();
    }

    private List<Figures> ask(String keys, String group, String order, Set<String> areas) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), clock.getZone())
                .withDayOfMonth(1)
                .minusMonths(11);
        String grouped = group.isEmpty() ? "" : " group by " + group + " order by " + order;
        return jdbc.sql("select " + keys + " " + FIGURES + grouped)
                .param("areas", areas.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "since",
                        Timestamp.from(first.atStartOfDay(clock.getZone()).toInstant()))
                .param("zone", clock.getZone().getId())
                .query((row, n) -> {
                    String category = row.getString("category");
                    return new Figures(
                            row.getObject("month", LocalDate.class),
                            category == null ? null : Question.Category.valueOf(category),
                            row.getLong("asked"),
                            row.getLong("answered"),
                            row.getObject("hours", Double.class),
                            row.getLong("late"),
                            row.getLong("helpful"),
                            row.getLong("judged"));
                })
                .list();
    }
}
