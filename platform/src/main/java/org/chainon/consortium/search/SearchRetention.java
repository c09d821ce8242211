package org.chainon.consortium.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.KeptForATime;
import org.chainon.account.OrganisationGone;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends searches when their time is over, follows organisations that become one, forgets who is gone. */
@Component
class SearchRetention implements KeptForATime, PersonalData {
    private final JdbcClient jdbc;
    private final Duration kept;
    private final Clock clock;

    SearchRetention(JdbcClient jdbc, @Value("${chainon.retention.grouping-searches:400}") int days, Clock clock) {
        this.jdbc = jdbc;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public void eraseOld() {
        Timestamp before = Timestamp.from(clock.instant().minus(kept));
        for (String sql : List.of(
                "delete from consortium.search where asked_at < ?",
                "delete from consortium.meeting where told_at < ?",
                "delete from consortium.exposure where month < ?::timestamptz::date")) {
            jdbc.sql(sql).params(before).update();
        }
    }

    @EventListener
    void on(PersonErased erased) {
        for (String sql : List.of(
                "update consortium.search set person_id = null where person_id = ?",
                "update consortium.meeting set person_id = null where person_id = ?",
                "update consortium.meeting set answered_by = null where answered_by = ?")) {
            jdbc.sql(sql).params(erased.person().value()).update();
        }
    }

    /** Without an heir nobody may read them any more. */
    @EventListener
    void on(OrganisationGone gone) {
        OrganisationId into = gone.into();
        for (String table : List.of("search", "meeting")) {
            if (into != null) {
                jdbc.sql("update consortium." + table + " set organisation_id = ? where organisation_id = ?")
                        .params(into.value(), gone.organisation().value())
                        .update();
            }
            jdbc.sql("delete from consortium." + table + " where organisation_id = ?")
                    .params(gone.organisation().value())
                    .update();
        }
    }

    @Override
    public String name() {
        return "grouping-searches";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select 'SEARCHED' as what, created_at as at from consortium.search where person_id = :person
                        union all
                        select 'BROUGHT_TOGETHER', told_at from consortium.meeting where person_id = :person
                        union all
                        select 'ANSWERED', answered_at from consortium.meeting where answered_by = :person
                        order by 2""")
                .param("person", person.value())
                .query((row, n) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    values.put("what", row.getString("what"));
                    values.put("at", row.getTimestamp("at").toInstant().toString());
                    return values;
                })
                .list();
    }
}
